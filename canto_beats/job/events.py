"""What happens in a job, one frozen value each. Every front end draws from these and from nothing else.

To add an event: a dataclass here with `at_ms`, its name in `JobEvent`, and what it changes in `snapshot.fold`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from canto_beats.job.memory_record import Proof
from canto_beats.job.outcome import JobOutcome
from canto_beats.job.stage import Stage
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.phrase import Phrase, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    at_ms: int = 0
    """Since the job began; stamped where the event leaves the service."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobStarted(Event):
    job_id: int
    source: Path
    duration_ms: int | None
    """Nothing where the container does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageEntered(Event):
    stage: Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class StageProgressed(Event):
    stage: Stage
    fraction: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineReady(Event):
    engine: str
    model: str
    device: str
    dtype: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowCommitted(Event):
    """A stretch of speech is on disk. Sent after the commit, never before."""

    index: int
    start_ms: int
    end_ms: int
    phrases: tuple[Phrase, ...]
    speech: tuple[Span, ...] = ()
    """Where somebody speaks in it; empty where that is not known."""
    reused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRaised(Event):
    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CuesReady(Event):
    """The subtitles as they will be written."""

    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryProved(Event):
    """It was looked whether what was borrowed is back."""

    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class JobEnded(Event):
    outcome: JobOutcome


JobEvent = (
    JobStarted
    | StageEntered
    | StageProgressed
    | EngineReady
    | WindowCommitted
    | NoticeRaised
    | CuesReady
    | MemoryProved
    | JobEnded
)
Emit = Callable[[JobEvent], None]
