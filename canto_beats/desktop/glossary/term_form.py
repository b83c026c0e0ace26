"""One term: written anew, or changed. What is wrong with it is said here, and it stays open until it is right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from canto_beats.cantonese.glossary.terms import Term
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.problem_words import problem_words
from canto_beats.desktop.settings_dialog.page import form_layout, quiet_label
from canto_beats.errors import CantoBeatsError

_SPELLINGS_HEIGHT = 88


class TermForm(QDialog):
    """Made for one term, in the language of that moment."""

    def __init__(self, term: Term | None, keep: Callable[[Term], object], parent: QWidget | None = None) -> None:
        """`keep` is given the term, and raises `CantoBeatsError` where it cannot be kept."""
        super().__init__(parent)
        self._keep = keep
        known = term or Term("？")
        self.text, self.jyutping = QLineEdit(term.text if term else ""), QLineEdit(known.jyutping)
        self.heard, self.note = QPlainTextEdit("\n".join(known.heard)), QLineEdit(known.note)
        self.same_sound = QCheckBox(self.tr("Put right whatever &sounds the same"))
        self.same_sound.setChecked(known.same_sound)
        self.problem = QLabel()
        self._cancel, self.ok = QPushButton(self.tr("Cancel")), QPushButton(self.tr("&Keep"))
        self.setWindowTitle(self.tr("Change the term") if term else self.tr("New term"))
        self._lay_out()
        self._cancel.clicked.connect(self.reject)
        self.ok.clicked.connect(self.accept)

    def accept(self) -> None:
        heard = (line.strip() for line in self.heard.toPlainText().splitlines())
        try:
            self._keep(
                Term(
                    self.text.text().strip(),
                    self.jyutping.text().strip(),
                    tuple(dict.fromkeys(filter(None, heard))),
                    self.same_sound.isChecked(),
                    self.note.text().strip(),
                )
            )
        except CantoBeatsError as error:
            self.problem.setText(problem_words(str(error)))
            self.problem.setAccessibleName(self.problem.text())
            self.problem.show()
            return
        super().accept()

    def _lay_out(self) -> None:
        form = form_layout()
        self._add(form, self.tr("&Term"), self.text, self.tr("As it is to be written."))
        reading = self.tr("Only where it is read in another way: hoeng1 gong2.")
        self._add(form, self.tr("&Jyutping"), self.jyutping, reading)
        self.heard.setTabChangesFocus(True)
        self.heard.setFixedHeight(_SPELLINGS_HEIGHT)
        self._add(form, self.tr("&Wrong spellings"), self.heard, self.tr("One on each line. They become the term."))
        form.addRow("", self.same_sound)
        form.addRow("", _explained(self.same_sound, self.tr("For names that are no other word.")))
        self._add(form, self.tr("&Note"), self.note, self.tr("For yourself."))
        self.problem.setWordWrap(True)
        self.problem.hide()
        play_part(self.problem, Part.PROBLEM)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.ok)
        self._cancel.setAutoDefault(False)
        self.ok.setDefault(True)
        play_part(self.ok, Part.PRIMARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addLayout(buttons)
        self.resize(528, 560)

    def _add(self, form: QFormLayout, name: str, field: QWidget, explained: str) -> None:
        label = QLabel(name)
        label.setBuddy(field)
        field.setAccessibleName(name.replace("&", ""))
        form.addRow(label, field)
        form.addRow("", _explained(field, explained))


def _explained(field: QWidget, words: str) -> QLabel:
    field.setAccessibleDescription(words)
    label = quiet_label()
    label.setText(words)
    return label
