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
        kept = f"{kept_ms // 60_000} min {kept_ms // 1000 % 60} s of speech are kept" if kept_ms else "Nothing was lost"
        return cls(Ending.CANCELLED, f"Stopped. {kept}: the same command, without --fresh, goes on from there.")

    @classmethod
    def failed(cls, problem: Problem) -> JobOutcome:
        return cls(Ending.FAILED, str(problem), problem=problem)
