"""From sound and voice activity to windows for the speech engine: pauses squeezed, then packed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from canto_beats.engines.contracts import SpeechWindow
from canto_beats.pipeline.pauses import PauseSqueezer, Timeline
from canto_beats.pipeline.speech_windows import WindowPacker, WindowRules
from canto_beats.subtitles.phrase import Phrase, Span
from canto_beats.subtitles.timing.syllables import phrase_over_speech


@dataclass(frozen=True, slots=True)
class PackedWindow:
    for_engine: SpeechWindow
    """In squeezed time, which is all an engine knows of."""
    timeline: Timeline
    speech: tuple[Span, ...]
    """Where somebody speaks, at the times of the recording."""

    @property
    def index(self) -> int:
        return self.for_engine.index

    @property
    def start_ms(self) -> int:
        return self.timeline.start(self.for_engine.start_ms)

    @property
    def end_ms(self) -> int:
        return self.timeline.end(self.for_engine.end_ms)

    def restored(self, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
        """What the engine heard, at the times of the recording."""
        return tuple(self._restored(phrase) for phrase in phrases)

    def _restored(self, phrase: Phrase) -> Phrase:
        restored = self.timeline.restored(phrase)
        if not phrase.is_shared_out_evenly:
            return restored
        within = (restored.start_ms, restored.end_ms)
        return (
            phrase_over_speech(phrase.text, within=within, speech=self.speech, confidence=phrase.confidence) or restored
        )


class WindowMaker:
    """Feed it the whole recording in order, then `finish`."""

    def __init__(self, rules: WindowRules | None = None) -> None:
        rules = rules or WindowRules()
        self._squeezer = PauseSqueezer(rules.quiet_below, rules.kept_pause_ms)
        self._packer = WindowPacker(rules)

    @property
    def settled_ms(self) -> int:
        """Everything before this is in a window already handed out, or holds no speech."""
        return self._squeezer.timeline.end(self._packer.settled_ms)

    def feed(self, pcm: bytes, probabilities: Sequence[float]) -> list[PackedWindow]:
        return self._packed(self._packer.feed(*self._squeezer.feed(pcm, probabilities)))

    def finish(self) -> list[PackedWindow]:
        return self._packed(self._packer.finish())

    def _packed(self, windows: list[SpeechWindow]) -> list[PackedWindow]:
        timeline = self._squeezer.timeline
        return [
            PackedWindow(
                window,
                timeline.within(window.start_ms, window.end_ms),
                tuple(
                    (timeline.start(start), timeline.end(end)) for start, end in self._packer.take_speech(window.index)
                ),
            )
            for window in windows
        ]
