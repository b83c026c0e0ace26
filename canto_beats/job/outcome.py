"""How a job ended, as a value that describes itself. Exceptions do not cross threads; this does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from canto_beats.errors import Problem


class Ending(StrEnum):
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class JobOutcome:
    ending: Ending
    sentence: str
    output: Path | None = None
    cues: int = 0
    problem: Problem | None = None

    @property
    def ok(self) -> bool:
        return self.ending is Ending.DONE

    @classmethod
    def done(cls, output: Path, cues: int) -> JobOutcome:
        if not cues:
            return cls(Ending.DONE, f"No speech was found, so {output} is a valid file without subtitles.", output)
        return cls(Ending.DONE, f"{cues} subtitles are in {output}.", output, cues)

    @classmethod
    def cancelled(cls, kept_ms: int) -> JobOutcome:
        return cls(Ending.CANCELLED, f"Stopped. {_kept(kept_ms) if kept_ms else _NOTHING_LOST}")

    @classmethod
    def failed(cls, problem: Problem, kept_ms: int = 0) -> JobOutcome:
        return cls(Ending.FAILED, f"{problem} {_kept(kept_ms)}" if kept_ms else str(problem), problem=problem)


_ON_FROM_THERE = "the same command, without --fresh, goes on from there."
_NOTHING_LOST = f"Nothing was lost: {_ON_FROM_THERE}"


def _kept(kept_ms: int) -> str:
    return f"{kept_ms // 60_000} min {kept_ms // 1000 % 60} s of speech are kept: {_ON_FROM_THERE}"
