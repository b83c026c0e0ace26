"""What an evaluation tells while it goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progressed:
    doing: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Noticed:
    text: str


Emit = Callable[[Progressed | Noticed], None]


class Telling:
    """Says no notice twice of the same contestant: engines say the same of every recording."""

    def __init__(self, emit: Emit) -> None:
        self._emit = emit
        self._noticed: set[str] = set()

    def notice(self, text: str, about: str = "") -> None:
        """`about` is the contestant that it is about, if it is about one."""
        said = f"{about}: {text}" if about else text
        if said not in self._noticed:
            self._noticed.add(said)
            self._emit(Noticed(said))

    def progress(self, doing: str, done: int, total: int) -> None:
        self._emit(Progressed(doing, done, total))
