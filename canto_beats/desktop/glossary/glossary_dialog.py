"""The person's own terms: looked at, added, changed, removed, exchanged, and learned from corrections.

Every change is in the file at once. What cannot be done is said at the foot, and the file is as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QMessageBox, QPushButton, QTableView, QWidget

from canto_beats.cantonese.glossary.terms import Term
from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.desktop.glossary.dialog_layout import lay_out
from canto_beats.desktop.glossary.learning import LearningWorker, ProposalsDialog
from canto_beats.desktop.glossary.term_form import TermForm
from canto_beats.desktop.glossary.terms_model import BETWEEN_SPELLINGS, Column, TermsModel
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.problem_words import problem_words
from canto_beats.desktop.rows import show_rows
from canto_beats.desktop.settings_dialog.page import quiet_label
from canto_beats.errors import CantoBeatsError
from canto_beats.service.glossary import accept_proposals, export_terms, import_terms, put_term, remove_terms
from canto_beats.settings import Home

_WIDTHS = {Column.TEXT: 144, Column.JYUTPING: 144, Column.HEARD: 208, Column.SAME_SOUND: 112}


class GlossaryDialog(QDialog):
    def __init__(self, home: Home, editor: CueEditor, parent: QWidget | None = None) -> None:
        """`editor`: what is learned is what was corrected there."""
        super().__init__(parent)
        self._home, self._editor = home, editor
        self._worker: LearningWorker | None = None
        self.model, self.found = TermsModel(home, self), QSortFilterProxyModel(self)
        self.found.setSourceModel(self.model)
        self.found.setFilterKeyColumn(-1)
        self.found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.about, self.search, self.table, self.message = quiet_label(), QLineEdit(), QTableView(), QLabel()
        self.add, self.change, self.remove = QPushButton(), QPushButton(), QPushButton()
        self.learn, self.fetch, self.export, self._close = (QPushButton() for _ in range(4))
        show_rows(self.table, self.found, _WIDTHS)
        lay_out(
            self,
            (self.about, self.search, self.table, self.message),
            ((self.add, self.change, self.remove), (self.learn, self.fetch, self.export)),
            self._close,
        )
        self._connect_signals()
        self.retranslate()
        self._say_how_it_is()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Glossary"))
        self.about.setText(
            self.tr(
                "Names and terms that are to be written your way: told to the speech model, put right in the text, "
                "and kept by the polish. Counts from the next start of a transcription on."
            )
        )
        self.search.setPlaceholderText(self.tr("Search the terms"))
        self.search.setAccessibleName(self.tr("Search the terms"))
        self.table.setAccessibleName(self.tr("Terms of the glossary"))
        self.add.setText(self.tr("&Add…"))
        self.change.setText(self.tr("&Change…"))
        self.remove.setText(self.tr("&Remove"))
        self.learn.setText(self.tr("&Learn from my corrections…"))
        self.fetch.setText(self.tr("&Import…"))
        self.export.setText(self.tr("&Export…"))
        self._close.setText(self.tr("Close"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._allow()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._say_how_it_is()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In the table Enter changes and Delete removes; from the search Enter goes there; elsewhere it closes."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.search.hasFocus() and is_enter:
            self.table.setFocus()
        elif self.table.hasFocus() and is_enter:
            self._on_change()
        elif self.table.hasFocus() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._on_remove()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Waits for the thread, which takes moments."""
        if self._worker is not None:
            self._worker.wait()
        super().done(result)

    def chosen(self) -> list[Term]:
        rows = sorted(self.found.mapToSource(index).row() for index in self.table.selectionModel().selectedRows())
        return [self.model.terms[row] for row in rows]

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        self.message.setText(sentence)
        self.message.setAccessibleName(sentence)
        play_part(self.message, Part.PROBLEM if wrong else Part.QUIET)

    def _connect_signals(self) -> None:
        self.search.textChanged.connect(self.found.setFilterFixedString)
        self.table.selectionModel().selectionChanged.connect(self._allow)
        self.table.doubleClicked.connect(self._on_change)
        self._editor.reset.connect(self._allow)
        deeds = {
            self.add: self._on_add,
            self.change: self._on_change,
            self.remove: self._on_remove,
            self.learn: self._on_learn,
            self.fetch: self._on_import,
            self.export: self._on_export,
            self._close: self.accept,
        }
        for button, deed in deeds.items():
            button.clicked.connect(deed)

    def _allow(self, _now: object = None, _before: object = None) -> None:
        chosen = len(self.chosen())
        self.change.setEnabled(chosen == 1)
        self.remove.setEnabled(chosen > 0)
        self.export.setEnabled(bool(self.model.terms))
        corrected = self._editor.document is not None
        self.learn.setEnabled(corrected and self._worker is None)
        self.learn.setToolTip("" if corrected else self.tr("Show a recording that has subtitles first."))

    def _say_how_it_is(self) -> None:
        if self.model.problem:
            self.say(problem_words(self.model.problem), wrong=True)
        elif not self.model.terms:
            self.say(self.tr("There are no terms yet."))
        else:
            self.say(self.tr("%n term(s)", "", len(self.model.terms)))

    def _do(self, deed: Callable[[], object]) -> bool:
        """Whether it could be done; what could not is said."""
        try:
            deed()
        except CantoBeatsError as error:
            self.say(problem_words(str(error)), wrong=True)
            return False
        self._read()
        return True

    def _read(self, shown: str = "") -> None:
        self.model.read()
        self._say_how_it_is()
        row = self.model.row_of(shown)
        if row is not None:
            index = self.found.mapFromSource(self.model.index(row, 0))
            self.table.selectRow(index.row())
            self.table.scrollTo(index)
        self._allow()

    def _on_add(self) -> None:
        self._open_form(None)

    def _on_change(self, _index: object = None) -> None:
        if len(chosen := self.chosen()) == 1:
            self._open_form(chosen[0])

    def _open_form(self, term: Term | None) -> None:
        form = TermForm(term, partial(put_term, self._home, instead_of=term.text if term else None), self)
        if form.exec():
            self._read(shown=form.text.text().strip())
        form.deleteLater()

    def _on_remove(self) -> None:
        chosen = [term.text for term in self.chosen()]
        if not chosen:
            return
        question = self.tr("Remove {terms} from the glossary?").format(terms=BETWEEN_SPELLINGS.join(chosen))
        answers = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel
        if QMessageBox.question(self, self.windowTitle(), question, answers) is QMessageBox.StandardButton.Yes:
            self._do(partial(remove_terms, self._home, chosen))

    def _on_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import terms"), "", self._forms())
        if name and self._do(partial(import_terms, self._home, Path(name))):
            self.say(self.tr("The terms of {file} are in the glossary.").format(file=Path(name).name))

    def _on_export(self) -> None:
        name, form = QFileDialog.getSaveFileName(self, self.tr("Export the glossary"), "glossary.tsv", self._forms())
        if not name:
            return
        target = Path(name) if Path(name).suffix else Path(f"{name}.{'json' if 'json' in form else 'tsv'}")
        if self._do(partial(export_terms, self._home, target)):
            self.say(self.tr("The glossary is in {file}.").format(file=target))

    def _forms(self) -> str:
        both, tables, files = self.tr("Glossaries"), self.tr("Tables for spreadsheets"), self.tr("JSON files")
        return f"{both} (*.tsv *.json);;{tables} (*.tsv);;{files} (*.json)"

    def _on_learn(self) -> None:
        self._editor.finish_typing()
        document = self._editor.document
        if document is None or self._worker is not None:
            return
        self._worker = LearningWorker(self._home, document.job_id, self)
        self._worker.finished.connect(self._on_learned)
        self._worker.start()
        self.say(self.tr("Looking at your corrections…"))
        self._allow()

    def _on_learned(self) -> None:
        worker, self._worker = self._worker, None
        self._allow()
        if worker is None or not self.isVisible():
            return
        worker.deleteLater()
        if worker.problem:
            self.say(problem_words(worker.problem), wrong=True)
        elif not worker.proposals:
            self.say(self.tr("Nothing that sounds alike was corrected more than once."))
        else:
            self._say_how_it_is()
            asked = ProposalsDialog(worker.proposals, self)
            if asked.exec():
                self._do(partial(accept_proposals, self._home, asked.chosen()))
            asked.deleteLater()
