"""The bar above the table that moves subtitles by a typed time: all, or those that are chosen."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.desktop.cues.selection import CueSelection
from canto_beats.desktop.cues.timecode import can_become_shift, typed_shift
from canto_beats.desktop.table_bar import TableBar

_ALL, _CHOSEN = 0, 1


class ShiftBar(TableBar):
    def __init__(self, editor: CueEditor, selection: CueSelection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor, self._selection = editor, selection
        self._which, self._by = QComboBox(), QLineEdit()
        self._shift = QPushButton()
        self._lay_out()
        self.retranslate()
        self._by.textChanged.connect(self._on_typed)
        self._by.returnPressed.connect(self._on_shift)
        self._shift.clicked.connect(self._on_shift)
        self._on_typed()
        self.hide()

    def open(self) -> None:
        """Whoever has chosen several means those."""
        self._which.setCurrentIndex(_CHOSEN if len(self._selection.ids) > 1 else _ALL)
        self.show()
        self._by.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._by.selectAll()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Shift in time"))
        for index, words in ((_ALL, self.tr("All subtitles")), (_CHOSEN, self.tr("Chosen subtitles"))):
            self._which.setItemText(index, words)
        self._which.setAccessibleName(self.tr("Which subtitles"))
        self._by.setAccessibleName(self.tr("Later or earlier by"))
        self._by.setToolTip(self.tr("Seconds, or minutes:seconds; with a minus for earlier"))
        self._by.setPlaceholderText(self.tr("+1.5 or -0:02.0"))
        self._shift.setText(self.tr("Shift"))
        self._close.setAccessibleName(self.tr("Close (Esc)"))
        self._close.setToolTip(self.tr("Close (Esc)"))

    def _lay_out(self) -> None:
        self._which.addItems(["", ""])
        self._by.setValidator(_Shift(self._by))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._which)
        row.addWidget(self._by, 1)
        row.addWidget(self._shift)
        row.addWidget(self._close)

    def _on_typed(self, _new: str = "") -> None:
        self._shift.setEnabled(bool(typed_shift(self._by.text())))

    def _on_shift(self) -> None:
        """It stays open: the first guess is seldom the right one."""
        by_ms = typed_shift(self._by.text())
        if by_ms and self._editor.shift(self._lines(), by_ms):
            self._by.selectAll()

    def _lines(self) -> Collection[int]:
        if self._which.currentIndex() == _CHOSEN:
            return self._selection.ids
        return {line.id for line in self._editor.lines}


class _Shift(QValidator):
    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        text = text.strip()  # of what was pasted
        state = QValidator.State.Intermediate if can_become_shift(text) else QValidator.State.Invalid
        return QValidator.State.Acceptable if typed_shift(text) is not None else state, text, min(at, len(text))
