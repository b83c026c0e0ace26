"""What every page of the settings has in common: its texts are said anew in another language, and its distances."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from canto_beats.desktop.look.style_sheet import Part, play_part


class SettingsPage(QWidget):
    """To add a page: a subclass that fills `column` and says its texts in `retranslate`, and its line in
    `SettingsDialog`. The name of the page is what `title` says.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._about = QLabel(), quiet_label()
        play_part(self._title, Part.TITLE)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(self._title)
        self.column.addWidget(self._about)
        self.column.addSpacing(8)

    @property
    def title(self) -> str:
        raise NotImplementedError

    @property
    def about(self) -> str:
        """One sentence or two under the title."""
        raise NotImplementedError

    def retranslate(self) -> None:
        self._title.setText(self.title)
        self._about.setText(self.about)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def quiet_label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    play_part(label, Part.QUIET)
    return label


def form_layout() -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(8)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form
