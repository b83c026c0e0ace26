"""Packs a recording's speech into windows for the speech engine, as the audio comes in.

A speech engine pays for 30 s whatever a window holds, so windows are filled as far as pauses allow; only the first of
a recording ends at an early pause, so that its first cue comes soon. Windows depend on the audio alone and not on the
blocks in which it arrives: a resumed job cuts the same windows again and skips those it has.

Inside, everything is counted in frames of 32 ms, the voice activity engine's own unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from canto_beats.engines.contracts import ACTIVITY_FRAME_MS, ACTIVITY_FRAME_SAMPLES, SpeechWindow
from canto_beats.subtitles.phrase import Span

FRAME_BYTES = ACTIVITY_FRAME_SAMPLES * 2
_LULL_FRAMES = 3
"""How far to each side of a cut it should be quiet, where there is no pause to cut in."""


@dataclass(frozen=True, slots=True)
class WindowRules:
    speech_above: float = 0.4
    """Speech begins at this probability and ends below the next one."""
    quiet_below: float = 0.25
    min_speech_ms: int = 100
    """Shorter sounds are clicks and coughs."""
    min_silence_ms: int = 320
    pad_ms: int = 150
    """Kept before and after speech, where first and last sounds are faint."""
    max_window_ms: int = 29_500
    first_window_ms: int = 10_000
    """From this length on the first window ends at the first pause."""
    kept_pause_ms: int = 384
    """What is left of a longer one: engines pay for silence, and invent text for it."""

    def __post_init__(self) -> None:
        if not 0 < self.quiet_below <= self.speech_above:
            raise ValueError("speech must begin at a higher probability than the one it ends at")
        if self.pad_ms * 2 > self.min_silence_ms or max(self.min_silence_ms * 4, 1000) > self.max_window_ms:
            raise ValueError("two pads must fit in a pause, and several pauses in a window")
        if self.kept_pause_ms < self.min_silence_ms + 2 * ACTIVITY_FRAME_MS:
            raise ValueError("a pause that is left over must still be one")


@dataclass(slots=True)
class _Speech:
    """The speech now going on."""

    start: int
    quiet_since: int | None = None
    """Where it ended, if the quiet lasts."""
    carried_on: bool = False
    """It was cut here, in the middle; never too short to keep."""


class WindowPacker:
    """Feed it the whole recording in order, then `finish`. Holds no more audio than one window and the last block."""

    def __init__(self, rules: WindowRules | None = None) -> None:
        self._rules = rules or WindowRules()
        self._limit = self._rules.max_window_ms // ACTIVITY_FRAME_MS
        self._pad = self._rules.pad_ms // ACTIVITY_FRAME_MS
        self._min_silence = -(-self._rules.min_silence_ms // ACTIVITY_FRAME_MS)
        self._min_speech = -(-self._rules.min_speech_ms // ACTIVITY_FRAME_MS)
        self._pcm = bytearray()
        self._probabilities: list[float] = []
        self._dropped = 0
        """Frames no longer held, from the beginning."""
        self._heard = 0
        self._speech: _Speech | None = None
        self._spans: list[tuple[int, int]] = []
        """Speech that has ended and is in no window yet."""
        self._windows: list[SpeechWindow] = []
        """Ready, to be handed out by the call that finished them."""
        self._speech_in: dict[int, tuple[Span, ...]] = {}
        """By window, for those of which nobody asked yet."""
        self._next_index = 0
        self._last_end = 0

    @property
    def settled_ms(self) -> int:
        """Everything before this is in a window already handed out, or holds no speech."""
        return self._undecided_from() * ACTIVITY_FRAME_MS

    def feed(self, pcm: bytes, probabilities: Sequence[float]) -> list[SpeechWindow]:
        """The next stretch: one probability per 512 samples, whole frames except at the recording's end."""
        if len(self._pcm) % FRAME_BYTES:
            raise ValueError("audio after a frame cut short")
        if -(-len(pcm) // FRAME_BYTES) != len(probabilities):
            raise ValueError(f"{len(pcm)} bytes of audio with {len(probabilities)} probabilities")
        self._pcm += pcm
        self._probabilities += probabilities
        for probability in probabilities:
            self._hear(probability)
        self._forget_settled()
        return self._hand_out()

    def take_speech(self, index: int) -> tuple[Span, ...]:
        """Where somebody speaks in a window that was handed out, in milliseconds; asked for once. Speech that the
        window's edge cuts in two ends there, and goes on at the same moment in the next one.
        """
        return self._speech_in.pop(index)

    def finish(self) -> list[SpeechWindow]:
        if self._speech:
            self._end_speech(
                self._speech, self._heard if self._speech.quiet_since is None else self._speech.quiet_since
            )
        if self._spans:
            self._close_window(min(self._spans[-1][1] + self._pad, self._heard, self._start() + self._limit))
        return self._hand_out()

    def _hear(self, probability: float) -> None:
        frame = self._heard
        self._heard += 1
        if self._speech is None:
            if probability >= self._rules.speech_above:
                self._speech = _Speech(frame)
        elif probability >= self._rules.quiet_below:
            self._speech.quiet_since = None
        elif self._speech.quiet_since is None:
            self._speech.quiet_since = frame
        elif self._heard - self._speech.quiet_since >= self._min_silence:
            self._end_speech(self._speech, self._speech.quiet_since)
        self._close_window_if_due()

    def _end_speech(self, speech: _Speech, end: int) -> None:
        if end - speech.start >= (1 if speech.carried_on else self._min_speech):
            self._spans.append((speech.start, end))
        self._speech = None

    def _close_window_if_due(self) -> None:
        if self._speech:
            if self._heard - self._start() >= self._limit:
                self._close_window_in_speech(self._speech)
        elif self._spans:
            end = self._spans[-1][1]
            length = self._heard - self._start()
            first_is_enough = self._next_index == 0 and length * ACTIVITY_FRAME_MS >= self._rules.first_window_ms
            if length >= self._limit or first_is_enough:
                self._close_window(end + self._pad)

    def _close_window_in_speech(self, speech: _Speech) -> None:
        """The window is full and somebody is speaking: end it in a pause if one lies late enough, else in a lull."""
        if self._spans and speech.start - self._start() >= self._limit // 2:
            self._close_window(self._best_pause(speech) + self._pad)
            return
        cut = self._lull()
        self._spans.append((speech.start, cut if speech.quiet_since is None else min(cut, speech.quiet_since)))
        self._close_window(cut)
        over = speech.quiet_since is not None and speech.quiet_since <= cut
        self._speech = None if over else _Speech(cut, speech.quiet_since, carried_on=True)

    def _best_pause(self, speech: _Speech) -> int:
        """Where the longest pause of the window's last seventh begins, if there is one, else its last pause."""
        late = self._start() + self._limit * 6 // 7
        pauses = [
            (after[0] - before[1], before[1]) for before, after in pairwise([*self._spans, (speech.start, self._heard)])
        ]
        return max((pause for pause in pauses if pause[1] >= late), default=pauses[-1])[1]

    def _lull(self) -> int:
        """The quietest place in the last third of a window."""
        first = self._start() + self._limit * 2 // 3

        def loudness(cut: int) -> tuple[float, int]:
            here = cut - self._dropped
            around = self._probabilities[here - _LULL_FRAMES : min(here + _LULL_FRAMES, self._heard - self._dropped)]
            return sum(around) / len(around), -cut

        return min(range(first, self._heard + 1), key=loudness)

    def _start(self) -> int:
        """Where the window being filled begins."""
        first = self._spans[0][0] if self._spans else self._speech.start if self._speech else self._heard
        return max(first - self._pad, self._last_end)

    def _undecided_from(self) -> int:
        return self._start() if self._spans or self._speech else max(self._heard - self._pad, self._last_end)

    def _close_window(self, end: int) -> None:
        start = self._start()
        pcm = bytes(self._pcm[(start - self._dropped) * FRAME_BYTES : (end - self._dropped) * FRAME_BYTES])
        self._windows.append(SpeechWindow(self._next_index, start * ACTIVITY_FRAME_MS, pcm))
        self._speech_in[self._next_index] = tuple(
            (first * ACTIVITY_FRAME_MS, min(last, end) * ACTIVITY_FRAME_MS)
            for first, last in self._spans
            if first < end
        )
        self._next_index += 1
        self._last_end = end
        self._spans = [span for span in self._spans if span[0] >= end]

    def _forget_settled(self) -> None:
        settled = self._undecided_from()
        del self._pcm[: (settled - self._dropped) * FRAME_BYTES]
        del self._probabilities[: settled - self._dropped]
        self._dropped = settled

    def _hand_out(self) -> list[SpeechWindow]:
        ready, self._windows = self._windows, []
        return ready
