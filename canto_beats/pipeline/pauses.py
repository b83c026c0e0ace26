"""Takes the middle out of long pauses before windows are packed, and puts times back afterwards.

A speech engine pays for thirty seconds whatever a window holds, and invents text where it hears a long silence. With
pauses cut to half a second a dialogue needs a fifth to a half fewer windows, and no window holds a long silence.

Two times are spoken of here: the recording's, and the *squeezed* time of what is left of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from canto_beats.engines.contracts import ACTIVITY_FRAME_MS
from canto_beats.pipeline.speech_windows import FRAME_BYTES
from canto_beats.subtitles.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Timeline:
    """From squeezed time to the recording's."""

    joints: tuple[tuple[int, int], ...]
    """Where a stretch without a cut begins, in squeezed and in recording milliseconds, in order."""

    def start(self, squeezed_ms: int) -> int:
        """Where something begins: at a joint, after what was taken out."""
        return self._moved(squeezed_ms, bisect_right(self.joints, (squeezed_ms, _LATE)) - 1)

    def end(self, squeezed_ms: int) -> int:
        """Where something ends: at a joint, before what was taken out."""
        return self._moved(squeezed_ms, max(bisect_right(self.joints, (squeezed_ms, -1)) - 1, 0))

    def within(self, start_ms: int, end_ms: int) -> Timeline:
        """The part that matters between two squeezed times."""
        first = bisect_right(self.joints, (start_ms, _LATE)) - 1
        last = bisect_right(self.joints, (end_ms, _LATE))
        return Timeline(self.joints[first:last])

    def restored(self, phrase: Phrase) -> Phrase:
        """The phrase at the times of the recording. A character heard across a cut is put where most of it was."""
        pieces = [
            (character, *self._restored_span(start, end))
            for character, (start, end) in zip(phrase.text, phrase.spans, strict=True)
        ]
        within = (pieces[0][1], max(end for _, _, end in pieces))
        return Phrase.from_pieces(pieces, within=within, confidence=phrase.confidence) or phrase

    def _restored_span(self, start: int, end: int) -> tuple[int, int]:
        stretch = bisect_right(self.joints, ((start + end) // 2, _LATE)) - 1
        low = self.joints[stretch][0]
        high = self.joints[stretch + 1][0] if stretch + 1 < len(self.joints) else end
        return self._moved(max(start, low), stretch), self._moved(max(min(end, high), low), stretch)

    def _moved(self, squeezed_ms: int, stretch: int) -> int:
        squeezed, real = self.joints[stretch]
        return squeezed_ms - squeezed + real


_LATE = 1 << 62
"""Later than any recording."""


class PauseSqueezer:
    """Feed it the whole recording in order; it gives back the same with the middle of long pauses taken out."""

    def __init__(self, quiet_below: float, kept_pause_ms: int) -> None:
        self._quiet_below = quiet_below
        self._half = kept_pause_ms // 2 // ACTIVITY_FRAME_MS
        """Frames kept at each end of a pause."""
        self._quiet = 0
        """Frames of the pause now going on that were let through."""
        self._held: deque[tuple[bytes, float]] = deque(maxlen=self._half)
        """The pause's end so far; let through if speech comes."""
        self._heard = self._let_through = 0
        self._joints: list[tuple[int, int]] = [(0, 0)]

    @property
    def timeline(self) -> Timeline:
        return Timeline(tuple(self._joints))

    def feed(self, pcm: bytes, probabilities: Sequence[float]) -> tuple[bytes, list[float]]:
        """Audio and one probability for each of its frames; both again, squeezed."""
        kept: list[tuple[bytes, float]] = []
        for position, probability in enumerate(probabilities):
            frame = pcm[position * FRAME_BYTES : (position + 1) * FRAME_BYTES]
            if probability >= self._quiet_below:
                kept += self._end_of_pause(self._let_through + len(kept))
                kept.append((frame, probability))
            elif self._quiet < self._half:
                self._quiet += 1
                kept.append((frame, probability))
            else:
                self._held.append((frame, probability))
            self._heard += 1
        self._let_through += len(kept)
        return b"".join(frame for frame, _ in kept), [probability for _, probability in kept]

    def _end_of_pause(self, let_through: int) -> list[tuple[bytes, float]]:
        held = list(self._held)
        self._held.clear()
        self._quiet = 0
        squeezed, real = let_through * ACTIVITY_FRAME_MS, (self._heard - len(held)) * ACTIVITY_FRAME_MS
        if real - squeezed != self._joints[-1][1] - self._joints[-1][0]:  # something was taken out
            self._joints.append((squeezed, real))
        return held
