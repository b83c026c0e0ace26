"""Subtitles held against their recording, for a front end that has a thread for it and mends them itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from canto_beats.errors import Problem
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.outcome import Ending
from canto_beats.service.evaluating.news import Noticed, Progressed
from canto_beats.service.job_service import JobService
from canto_beats.service.last_resort import ending_of
from canto_beats.service.subtitle_check.recording import speech_of
from canto_beats.service.subtitle_check.timing import Timing, retimed
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import CueRules


@dataclass(frozen=True, slots=True)
class AgainstRecording:
    cues: tuple[Cue, ...]
    recording: Path
    track: int | None
    rules: CueRules


@dataclass(frozen=True, slots=True)
class FoundAgainstRecording:
    timing: Timing
    mended: tuple[Cue, ...]
    """The same cues, with times by the speech; as they are where that cannot be told."""
    moved: int
    """How many of them have other times."""
    notices: tuple[str, ...] = ()
    """What is wrong with the recording, if anything is."""


@dataclass(frozen=True, slots=True)
class RecordingCheckOutcome:
    ending: Ending
    found: FoundAgainstRecording | None = None
    problem: Problem | None = None


def check_against_recording(
    service: JobService, asked: AgainstRecording, report: Callable[[float], None], cancel: Cancellation
) -> RecordingCheckOutcome:
    """Blocks; never raises. `report` is told the part that was listened to, from 0 to 1."""
    found: list[FoundAgainstRecording] = []
    notices: list[str] = []

    def hear(news: Progressed | Noticed) -> None:
        if isinstance(news, Noticed):
            notices.append(news.text)
        elif news.total:
            report(news.done / news.total)

    def work() -> None:
        speech = speech_of(service, asked.recording, asked.track, hear, cancel)
        mended, timing = retimed(asked.cues, speech, asked.rules)
        moved = _moved(asked.cues, mended)
        found.append(FoundAgainstRecording(timing, tuple(mended), moved, tuple(notices)))

    ending, problem = ending_of(work, service.home)
    return RecordingCheckOutcome(ending, found[0] if found else None, problem)


def _moved(cues: Sequence[Cue], mended: Sequence[Cue]) -> int:
    pairs = zip(cues, mended, strict=True)
    return sum((cue.start_ms, cue.end_ms) != (after.start_ms, after.end_ms) for cue, after in pairs)
