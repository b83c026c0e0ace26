"""The timeline's colours, all of them from the widget's palette: they are right in light and in dark."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class TimelineColours:
    ground: QColor
    ruler: QColor
    lane: QColor
    border: QColor
    grid: QColor
    mark: QColor
    written: QColor
    wave: QColor
    wave_spoken: QColor
    """Beneath a subtitle."""
    spoken: QColor
    quiet: QColor
    block: QColor
    block_hovered: QColor
    block_border: QColor
    block_text: QColor
    chosen: QColor
    chosen_text: QColor
    playhead: QColor

    @classmethod
    def of(cls, palette: QPalette) -> TimelineColours:
        base, window = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Window)
        text, accent = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Highlight)
        return cls(
            ground=base,
            ruler=window,
            lane=mixed(base, window, 0.5),
            border=mixed(window, text, 0.16),
            grid=mixed(base, text, 0.07),
            mark=mixed(window, text, 0.34),
            written=mixed(window, text, 0.72),
            wave=mixed(base, text, 0.5),
            wave_spoken=mixed(mixed(base, text, 0.8), accent, 0.6),
            spoken=mixed(base, accent, 0.09),
            quiet=mixed(base, text, 0.2),
            block=mixed(base, accent, 0.32),
            block_hovered=mixed(base, accent, 0.44),
            block_border=mixed(base, accent, 0.62),
            block_text=text,
            chosen=accent,
            chosen_text=palette.color(QPalette.ColorRole.HighlightedText),
            playhead=text,
        )


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """So much of the other."""
    parts = zip(one.getRgbF()[:3], other.getRgbF()[:3], strict=True)  # type: ignore[index]
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in parts))
