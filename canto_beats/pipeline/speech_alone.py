"""Where somebody speaks in a recording, without a speech model: decoding and voice activity alone."""

from __future__ import annotations

import queue
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from canto_beats.engines.contracts import LoadSpec
from canto_beats.job.cancellation import Cancellation
from canto_beats.memory.residency import Residency
from canto_beats.pipeline.listening import AllHeard, Heard, HeardUpTo, Listening, ListeningFailed, WindowHeard
from canto_beats.pipeline.speech_windows import WindowRules
from canto_beats.subtitles.phrase import Span
from canto_beats.subtitles.timing.stretches import joined


@dataclass(frozen=True, slots=True)
class Recording:
    source: Path
    track: int
    activity: LoadSpec
    windows: WindowRules = field(default_factory=WindowRules)


@dataclass(frozen=True, slots=True)
class FoundSpeech:
    stretches: tuple[Span, ...]
    warning: str | None = None
    """What is wrong with the recording, if anything is."""


def find_speech(
    recording: Recording, residency: Residency, heard_up_to: Callable[[int], None], cancel: Cancellation
) -> FoundSpeech:
    """`heard_up_to` is told the milliseconds as they pass. Raises `CantoBeatsError`, or `JobCancelled`."""
    inbox: queue.SimpleQueue[Heard | None] = queue.SimpleQueue()
    listening = Listening(recording, residency, inbox.put)
    forget = cancel.on_request(lambda: inbox.put(None))
    stretches: list[Span] = []
    try:
        listening.start()
        while True:
            match inbox.get():
                case WindowHeard(window):
                    stretches += window.speech
                    listening.taken()
                case HeardUpTo(ms):
                    heard_up_to(ms)
                case AllHeard(ms, warning):
                    heard_up_to(ms)
                    return FoundSpeech(tuple(joined(stretches)), warning)
                case ListeningFailed(error):
                    raise error
                case None:
                    cancel.raise_if_requested()
    finally:
        forget()
        listening.stop()
