"""What the library keeps, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from canto_beats.job.request import JobRequest
from canto_beats.subtitles.phrase import Phrase, Span


class JobState(StrEnum):
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"
    """Its process went away without a word."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a transcript is made of. The same recipe gives the same text, so it need not be made twice."""

    fingerprint: str
    """Of the file's content."""
    track: int
    settings_digest: str
    """Of the model, the engine and every setting that changes the text."""


@dataclass(frozen=True, slots=True)
class StoredWindow:
    index: int
    start_ms: int
    end_ms: int
    phrases: tuple[Phrase, ...]
    speech: tuple[Span, ...] | None = None
    """Where somebody speaks in it. Versions before this was kept did not say."""


@dataclass(frozen=True, slots=True)
class Transcript:
    id: int
    complete: bool
    """Every window of the recording is there."""
    windows: dict[int, StoredWindow]


@dataclass(frozen=True, slots=True)
class JobRecord:
    id: int
    source: Path
    request: JobRequest
    state: JobState
    transcript_id: int | None
    created: datetime
    updated: datetime
    sentence: str
    """How it ended, for people."""
    output: Path | None
