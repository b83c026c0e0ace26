"""Memory that was let go of in an engine's process goes back to the system."""

from __future__ import annotations

import subprocess
import sys

import pytest

MB = 1024 * 1024
LETS_GO_OF_EVERY_SECOND_PIECE = """
import psutil
from canto_beats.engines.process.spare_memory import give_back
pieces = [b"1" * (100_000 + number) for number in range(2000)]
del pieces[::2]
resident = psutil.Process().memory_info
before = resident().rss
give_back()
print(before - resident().rss)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="of glibc")
def test_what_lies_free_between_pieces_in_use_goes_back() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LETS_GO_OF_EVERY_SECOND_PIECE], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) > 80 * MB
