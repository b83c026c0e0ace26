"""What the log says, for somebody who wants the details of a failure. Reads only."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from canto_beats.settings import Home

TAIL_BYTES = 64 * 1024
"""More than anybody reads, and little enough to show at once."""
_FAILED = ": Failed: "
"""How the service begins the line about a job that failed."""


@dataclass(frozen=True, slots=True)
class LogTail:
    file: Path | None
    """Nothing: this run could write none, and there is no older one."""
    text: str = ""


def log_about(home: Home, sentence: str) -> LogTail:
    """The end of the log that tells of this failure, which may be an earlier run's; else of this run's."""
    files = _newest_first(home)
    for file in files if sentence else ():
        text = _tail(file)
        if any(sentence.startswith(told) for told in _failures(text)):
            return LogTail(file, text)
    own = next((file for file in files if file.stem.endswith(f"-{os.getpid()}")), files[0] if files else None)
    return LogTail(own, _tail(own)) if own else LogTail(None)


def _newest_first(home: Home) -> list[Path]:
    # The name begins with the time.
    return sorted(home.logs.glob("*.log"), reverse=True)


def _failures(text: str) -> list[str]:
    found = (line.partition(_FAILED)[2].strip() for line in text.splitlines())
    return [told for told in found if told]


def _tail(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            size = opened.seek(0, os.SEEK_END)
            opened.seek(max(0, size - TAIL_BYTES))
            text = opened.read().decode("utf-8", "replace")
    except OSError:  # dropped as too old in this moment, or not ours to read
        return ""
    return text if size <= TAIL_BYTES else text.partition("\n")[2]
