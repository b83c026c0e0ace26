"""Whether the subtitles go into a file of their own or into a copy of the video."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from canto_beats.desktop.exporting.words import kind_words
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.service.export_task import ExportKind

_ORDER = (ExportKind.FILE, ExportKind.TRACK, ExportKind.BURNED_IN)
_UNDER_THE_WORDS = 28


class KindChoice(QWidget):
    changed = Signal()

    def __init__(self, chosen: ExportKind, *, has_picture: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, kind in enumerate(_ORDER):
            possible = has_picture or kind is ExportKind.FILE
            name, good_for = kind_words(kind)
            button = QRadioButton(name)
            button.setEnabled(possible)
            button.setAccessibleDescription(good_for)
            explained = QLabel(good_for if possible else self.tr("This recording has no picture."))
            explained.setIndent(_UNDER_THE_WORDS)
            explained.setEnabled(possible)
            play_part(explained, Part.QUIET)
            self._group.addButton(button, number)
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
            column.addWidget(explained)
            if number + 1 < len(_ORDER):
                column.addSpacing(8)
        self._group.button(_ORDER.index(chosen) if has_picture else 0).setChecked(True)
        self._group.idToggled.connect(self._on_toggled)

    @property
    def kind(self) -> ExportKind:
        return _ORDER[self._group.checkedId()]

    def take_focus(self) -> None:
        """Otherwise the keyboard would begin at the first one, whichever is chosen."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus()

    def _on_toggled(self, _number: int, checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        if checked:
            self.changed.emit()
