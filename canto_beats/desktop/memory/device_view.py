"""One device: its name, how much of it is whose, and how that was in the last minutes."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.memory.device_bar import ColourChip, DeviceBar
from canto_beats.desktop.memory.memory_history import KEPT_MS, MINUTES_KEPT, MemoryHistory
from canto_beats.desktop.memory.memory_line import MemoryLine, Span
from canto_beats.desktop.memory.memory_watch import ELSE_EVERY_MS
from canto_beats.desktop.memory.status_words import device_title, others_words, ours_words, room_words
from canto_beats.job.memory_status import DeviceStatus


class DeviceView(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.ours, self.others, self.room = QLabel(), QLabel(), QLabel(), QLabel()
        self.bar, self.line = DeviceBar(), MemoryLine(longest_gap_ms=3 * ELSE_EVERY_MS)
        self._ours_chip, self._others_chip = ColourChip(ours=True), ColourChip(ours=False)
        play_part(self.title, Part.TITLE)
        self._lay_out()

    def show_device(self, device: DeviceStatus, history: MemoryHistory, *, with_line: bool) -> None:
        self.title.setText(device_title(device))
        self.ours.setText(ours_words(device))
        self.others.setText(others_words(device))
        self.room.setText(room_words(device))
        for part in (self._ours_chip, self.ours):
            part.setVisible(bool(self.ours.text()))
        self.bar.show_device(device)
        figures = filter(None, (self.ours.text(), self.others.text(), self.room.text()))
        self.bar.setAccessibleName(device_title(device))
        self.bar.setAccessibleDescription(" · ".join(figures))
        self.bar.setToolTip(self.bar.accessibleDescription())
        self._show_history(device, history)
        self.line.setVisible(with_line)

    def _show_history(self, device: DeviceStatus, history: MemoryHistory) -> None:
        ago, now = self.tr("{n} min ago").format(n=MINUTES_KEPT), self.tr("now")
        self.line.show_samples(history.of(device.name), Span(history.last_ms - KEPT_MS, history.last_ms, ago, now))
        words = self.tr("{device}: all that was in use, in the last minutes")
        if device.ours_bytes is not None:
            words = self.tr("{device}: what canto-beats had in use, in the last minutes")
        self.line.setAccessibleName(words.format(device=device_title(device)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        for widget in (self._ours_chip, self.ours, self._others_chip, self.others, self.room):
            head.addWidget(widget)
        for label in (self.ours, self.others):
            label.setContentsMargins(0, 0, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addSpacing(4)
        column.addWidget(self.line, 1)
