"""Which part of the recording is in view, and where in the view a moment lies."""

from __future__ import annotations

from dataclasses import dataclass, replace

NARROWEST_MS_PER_PX = 1.0
"""Ten pixels for what the waveform knows of; closer there is nothing more to see."""
FIRST_MS_PER_PX = 10.0


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Every way to change it gives one that shows nothing but the recording, as far as it is long enough for that."""

    duration_ms: int = 60_000
    width_px: int = 1
    start_ms: float = 0.0
    ms_per_px: float = FIRST_MS_PER_PX
    wished_ms_per_px: float = FIRST_MS_PER_PX
    """What was asked for last. A recording that is short, or not known to be longer yet, is shown larger."""

    @property
    def shown_ms(self) -> float:
        return self.width_px * self.ms_per_px

    @property
    def end_ms(self) -> float:
        return self.start_ms + self.shown_ms

    def x_of(self, ms: float) -> float:
        return (ms - self.start_ms) / self.ms_per_px

    def ms_at(self, x: float) -> float:
        return self.start_ms + x * self.ms_per_px

    def moment_at(self, x: float) -> int:
        """A time that can be gone to."""
        return round(max(0.0, min(self.duration_ms, self.ms_at(x))))

    def shows(self, ms: float) -> bool:
        return self.start_ms <= ms <= self.end_ms

    def of_width(self, width_px: int) -> TimeAxis:
        return _settled(replace(self, width_px=max(1, width_px), ms_per_px=self.wished_ms_per_px))

    def of_duration(self, duration_ms: int) -> TimeAxis:
        return _settled(replace(self, duration_ms=max(1, duration_ms), ms_per_px=self.wished_ms_per_px))

    def starting_at(self, ms: float) -> TimeAxis:
        return _settled(replace(self, start_ms=ms))

    def scrolled(self, px: float) -> TimeAxis:
        return self.starting_at(self.start_ms + px * self.ms_per_px)

    def zoomed(self, factor: float, about_ms: float) -> TimeAxis:
        """A factor of 2 makes everything twice as wide; `about_ms` stays where it is."""
        wide = self._of_scale(self.ms_per_px / factor)
        return wide.starting_at(about_ms - self.x_of(about_ms) * wide.ms_per_px)

    def showing(self, start_ms: float, end_ms: float) -> TimeAxis:
        """Unchanged if all of it is in view; scrolled to if it has room there; else zoomed out as far as it takes."""
        if self.start_ms <= start_ms and end_ms <= self.end_ms:
            return self
        margin = 0.1 * max(end_ms - start_ms, self.shown_ms)
        needed = end_ms - start_ms + 2 * margin
        if end_ms - start_ms > 0.8 * self.shown_ms:
            wider = self._of_scale(max(self.ms_per_px, needed / self.width_px))
            return wider.starting_at(start_ms - margin)
        return self.starting_at(start_ms - margin)

    def _of_scale(self, ms_per_px: float) -> TimeAxis:
        settled = _settled(replace(self, ms_per_px=ms_per_px))
        return replace(settled, wished_ms_per_px=settled.ms_per_px)


def _settled(axis: TimeAxis) -> TimeAxis:
    widest = max(NARROWEST_MS_PER_PX, axis.duration_ms / axis.width_px)
    ms_per_px = max(NARROWEST_MS_PER_PX, min(widest, axis.ms_per_px))
    latest = max(0.0, axis.duration_ms - axis.width_px * ms_per_px)
    return replace(axis, ms_per_px=ms_per_px, start_ms=max(0.0, min(latest, axis.start_ms)))


class PixelGrid:
    """The axis on whole pixels of the screen, of which there are `ratio` to one of ours.

    Everything is rounded in the recording and not in the view, so that blocks and waveform scroll as one piece.
    """

    def __init__(self, axis: TimeAxis, ratio: float) -> None:
        self.axis, self.ratio = axis, ratio
        self.ms_per_column = axis.ms_per_px / ratio
        self.first_column = round(axis.start_ms / self.ms_per_column)
        self.columns = round(axis.width_px * ratio)
        self.hair = max(1, int(ratio)) / ratio
        """The thinnest line that looks the same everywhere."""

    def x_of(self, ms: float) -> float:
        return (round(ms / self.ms_per_column) - self.first_column) / self.ratio
