"""Which programs run and can be asked: a file of each in the home folder, readable by this person alone."""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec

from canto_beats.library.job_processes import JobProcess
from canto_beats.settings import Home
from canto_beats.whole_file import written_whole

log = logging.getLogger(__name__)

_MOST_BYTES = 4096
_READABLE_BY_ME_ALONE = 0o600
"""On Windows the folder of a person is closed to others by itself."""


class ProgramKind(StrEnum):
    WINDOW = "window"
    SERVER = "server"
    TRANSCRIPTION = "transcription"
    """`canto-beats transcribe`, in a terminal."""


@dataclass(frozen=True, slots=True)
class RunningProgram:
    kind: ProgramKind
    process: JobProcess
    port: Annotated[int, msgspec.Meta(ge=1, le=65535)]
    secret: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")] = field(repr=False)
    """As hexadecimal digits."""

    @classmethod
    def this_one(cls, kind: ProgramKind, port: int) -> RunningProgram:
        return cls(kind, JobProcess.this_one(), port, secrets.token_hex(32))


def publish(home: Home, program: RunningProgram) -> None:
    """In the place of a killed program's file whose number this one has got."""
    home.running.mkdir(mode=0o700, parents=True, exist_ok=True)
    with written_whole(_file(home, program)) as part:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _READABLE_BY_ME_ALONE)
        with open(descriptor, "wb") as file:  # noqa: PTH123 - it is a descriptor
            file.write(msgspec.json.encode(program))


def withdraw(home: Home, program: RunningProgram) -> None:
    """Unless the file is another program's by now, which has got the number of this one."""
    file = _file(home, program)
    if _read(file) == program:
        _remove(file)


def published(home: Home) -> Iterator[RunningProgram]:
    """Killed programs too: that they do not run is known once they are asked."""
    for file in sorted(home.running.glob("*.json")):
        program = _read(file)
        if program is None or _file(home, program) != file:
            log.info("%s says nothing of a running program, and is removed", file.name)
            _remove(file)
        else:
            yield program


def _file(home: Home, program: RunningProgram) -> Path:
    return home.running / f"{program.process.id}.json"


def _read(file: Path) -> RunningProgram | None:
    try:
        with file.open("rb") as opened:
            return msgspec.json.decode(opened.read(_MOST_BYTES), type=RunningProgram)
    except (OSError, msgspec.MsgspecError, RecursionError):
        return None


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()
