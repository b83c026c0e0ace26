"""A program that runs and can be asked about memory: `python -m tests.fakes.memory_program`. It ends with its input.

A release of the model `never` is said on its output and then never done.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from canto_beats.service.memory_channel.listener import MemoryListener
from canto_beats.service.memory_channel.running_programs import ProgramKind
from canto_beats.settings import Home
from tests.fakes.memory_desk import FakeMemoryDesk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@contextmanager
def another_program() -> Iterator[subprocess.Popen[str]]:
    """One that can be asked; ended afterwards, if it has not ended by then."""
    command = [sys.executable, "-m", "tests.fakes.memory_program"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert said(child.stdout) == "ready"
        try:
            yield child
        finally:
            child.kill()


def said(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline().strip()


class HangingDesk(FakeMemoryDesk):
    def release(self, models: Sequence[str] = ()) -> tuple[str, ...]:
        if "never" in models:
            tell("asked")
            threading.Event().wait()
        return super().release(models)


def tell(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main() -> None:
    with MemoryListener(Home.from_environment(), ProgramKind.SERVER, HangingDesk()):
        tell("ready")
        sys.stdin.read()


if __name__ == "__main__":
    main()
