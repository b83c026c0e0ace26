"""One model that can be got: what it is, and how far it is on its way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.models.model_shelf import Note
from canto_beats.desktop.models.worker import STEPS
from canto_beats.desktop.settings_dialog.model_words import about
from canto_beats.desktop.settings_dialog.page import quiet_label
from canto_beats.service.models import ModelOffer


class ModelRow(QFrame):
    wanted = Signal(str)
    cancelled = Signal()

    def __init__(self, offer: ModelOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer = offer
        self._here, self._coming, self._note = offer.here, False, Note()
        self._name, self._notes = QLabel(offer.name), quiet_label()
        play_part(self._name, Part.TITLE)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setRange(0, STEPS)
        self.progress.setTextVisible(False)
        self.state = QLabel()
        play_part(self.state, Part.QUIET)
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._on_clicked)
        self._lay_out()

    def retranslate(self) -> None:
        self._notes.setText(about(self.offer))
        self.progress.setAccessibleName(self.tr("Progress of the download of {name}").format(name=self.offer.name))
        self._say()

    def show_here(self, *, here: bool) -> None:
        self._here = here
        self._say()

    def show_coming(self, done: int | None, *, others_come: bool, note: Note) -> None:
        """`done`: thousandths, if it is this one that comes."""
        self._coming = done is not None
        # Until the hub has said how much it is, there is nothing to measure.
        self.progress.setRange(0, STEPS if done else 0)
        self.progress.setValue(done or 0)
        self.button.setEnabled(self._coming or not others_come)
        if note != self._note:
            self._note = note
            self.sentence.setText(note.sentence)
            play_part(self.sentence, Part.PROBLEM if note.failed else Part.QUIET)
        self.sentence.setVisible(bool(note.sentence))
        self._say()

    def _say(self) -> None:
        self.progress.setVisible(self._coming)
        self.button.setVisible(self._coming or not self._here)
        self.state.setVisible(self._here and not self._coming)
        self.state.setText(self.tr("Here"))
        self.button.setText(self.tr("Cancel") if self._coming else self.tr("Get"))
        words = self.tr("Cancel the download of {name}") if self._coming else self.tr("Get the model {name}")
        self.button.setAccessibleName(words.format(name=self.offer.name))

    def _on_clicked(self) -> None:
        if self._coming:
            self.button.setEnabled(False)
            self.cancelled.emit()
        else:
            self.wanted.emit(self.offer.name)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self._notes, 1, 0)
        grid.addWidget(self.progress, 2, 0)
        grid.addWidget(self.sentence, 3, 0)
        grid.addWidget(self.button, 0, 1, 2, 1)
        grid.addWidget(self.state, 0, 1, 2, 1)
