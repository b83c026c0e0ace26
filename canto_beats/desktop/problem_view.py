"""The strip above the picture that says what went wrong and what can be done; the window stays as it is."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum, auto

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from canto_beats.desktop.look.icon_label import IconLabel
from canto_beats.desktop.look.icons import icon
from canto_beats.desktop.look.style_sheet import Part, play_part


class Offer(Enum):
    """What can be done about it, as buttons."""

    DETAILS = auto()
    AGAIN = auto()
    MODELS = auto()


class ProblemView(QFrame):
    details_wanted = Signal()
    again_wanted = Signal()
    models_wanted = Signal()
    dismissed = Signal()
    spoken_otherwise = Signal()
    """The window has another language now; what is said here has to be said again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        play_part(self, Part.NOTICE)
        self._sign, self._sentence = IconLabel("error", "problem", 20), QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.buttons = {offer: QPushButton() for offer in Offer}
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("close"))
        self.close_button.setIconSize(QSize(16, 16))
        self._lay_out()
        self.buttons[Offer.DETAILS].clicked.connect(self.details_wanted)
        self.buttons[Offer.AGAIN].clicked.connect(self.again_wanted)
        self.buttons[Offer.MODELS].clicked.connect(self.models_wanted)
        self.close_button.clicked.connect(self.dismissed)
        self.retranslate()
        self.tell("")

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def tell(self, sentence: str, offers: Collection[Offer] = (), *, grave: bool = True) -> None:
        """An empty sentence: there is nothing to say, and the strip is not there."""
        self.setVisible(bool(sentence))
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(sentence)
        self._sign.show_icon("error" if grave else "warning", "problem" if grave else "warning")
        for offer, button in self.buttons.items():
            button.setVisible(offer in offers)

    def retranslate(self) -> None:
        words = {
            Offer.DETAILS: self.tr("Details…"),
            Offer.AGAIN: self.tr("Try again"),
            Offer.MODELS: self.tr("Get a real model…"),
        }
        for offer, button in self.buttons.items():
            button.setText(words[offer])
        self.close_button.setToolTip(self.tr("Hide this"))
        self.close_button.setAccessibleName(self.tr("Hide this"))
        self.setAccessibleName(self.tr("What went wrong"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.spoken_otherwise.emit()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(8)
        for button in self.buttons.values():
            below.addWidget(button)
        below.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self._sentence)
        middle.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(middle, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
