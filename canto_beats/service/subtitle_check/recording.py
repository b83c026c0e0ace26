"""The recording that subtitles are checked against: where somebody speaks in it."""

from __future__ import annotations

from pathlib import Path

from canto_beats.engines.contracts import LoadSpec
from canto_beats.job.cancellation import Cancellation
from canto_beats.media.ffmpeg_binary import find_ffmpeg
from canto_beats.media.probe import probe
from canto_beats.memory.residency import Residency
from canto_beats.pipeline.speech_alone import Recording, find_speech
from canto_beats.service.checking import ACTIVITY_ENGINE
from canto_beats.service.evaluating.news import Emit, Telling
from canto_beats.service.job_service import JobService
from canto_beats.subtitles.phrase import Span


def speech_of(
    service: JobService, recording: Path, track: int | None, emit: Emit, cancel: Cancellation
) -> tuple[Span, ...]:
    """In that audio track, or the file's default one. Blocks for as long as it takes to listen.

    Raises `CantoBeatsError`, or `JobCancelled`.
    """
    info, telling = probe(recording), Telling(emit)
    find_ffmpeg()
    told = Recording(recording.absolute(), info.choose_track(track).index, LoadSpec(ACTIVITY_ENGINE, ""))
    seconds = (info.duration_ms or 0) // 1000

    def heard_up_to(ms: int) -> None:
        telling.progress(f"Listening to {recording.name}", min(ms // 1000, seconds), seconds)

    residency = Residency(service.engines, service.limits)
    try:
        found = find_speech(told, residency, heard_up_to, cancel)
    finally:
        residency.close()
    if found.warning:
        telling.notice(found.warning)
    return found.stretches
