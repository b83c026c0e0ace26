"""The timeline's colours: the theme's own, and what lies between two of them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from canto_beats.desktop.look.palette import theme_of


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
        theme = theme_of(palette)
        ground, window, accent = QColor(theme.field), QColor(theme.window), QColor(theme.accent)
        wave, block = QColor(theme.waveform), QColor(theme.block)
        return cls(
            ground=ground,
            ruler=window,
            lane=mixed(ground, window, 0.5),
            border=QColor(theme.line),
            grid=mixed(ground, wave, 0.2),
            mark=mixed(window, QColor(theme.text), 0.34),
            written=QColor(theme.text_quiet),
            wave=wave,
            wave_spoken=QColor(theme.waveform_spoken),
            spoken=mixed(ground, accent, 0.09),
            quiet=mixed(ground, wave, 0.5),
            block=block,
            block_hovered=mixed(block, accent, 0.2),
            block_border=QColor(theme.block_border),
            block_text=QColor(theme.text),
            chosen=accent,
            chosen_text=QColor(theme.on_accent),
            playhead=QColor(theme.playhead),
        )


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """So much of the other."""
    parts = zip(one.getRgbF()[:3], other.getRgbF()[:3], strict=True)  # type: ignore[index]
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in parts))
