"""The person's own terms in the window: over a real file, and with corrections in a real library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from canto_beats.cantonese.glossary.terms import Glossary, Term
from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.desktop.glossary.glossary_dialog import GlossaryDialog
from canto_beats.desktop.glossary.learning import ProposalsDialog
from canto_beats.desktop.glossary.term_form import TermForm
from canto_beats.desktop.glossary.terms_model import Column
from canto_beats.desktop.shortcut_keys import Key, key_groups
from canto_beats.service.glossary import glossary_of, keep_glossary
from canto_beats.subtitles.cue import Cue
from tests.desktop.driving import transcribed, trigger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home
    from tests.desktop.driving import Open

MING, YING = Term("陳小明", heard=("陳少明",)), Term("卓瑩", "coek3 jing4", same_sound=True, note="the heroine")
HEARD = ("叫陳小名返嚟", "陳小名走咗", "今日落雨")


@pytest.fixture
def cues() -> list[Cue]:
    return [Cue(2000 * at, 2000 * at + 1500, text) for at, text in enumerate(HEARD)]


@pytest.fixture
def open_dialog(qtbot: QtBot, home: Home, editor: CueEditor) -> Callable[..., GlossaryDialog]:
    def open_one(*terms: Term) -> GlossaryDialog:
        if terms:
            keep_glossary(home, Glossary(terms))
        dialog = GlossaryDialog(home, editor)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return open_one


def press(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def rows(dialog: GlossaryDialog) -> list[tuple[str, ...]]:
    shown = dialog.found
    return [tuple(str(shown.index(row, column).data()) for column in Column) for row in range(shown.rowCount())]


def when_it_opens(kind: type[QDialog], deed: Callable[[QDialog], None]) -> list[QDialog]:
    """Done to the dialog that is opened next, and kept from then on."""
    met: list[QDialog] = []

    def look() -> None:
        opened = QApplication.activeModalWidget()
        assert isinstance(opened, kind)
        met.append(opened)
        try:
            deed(opened)
        finally:
            if opened.isVisible():
                opened.reject()

    QTimer.singleShot(0, look)
    return met


def choose_file(monkeypatch: pytest.MonkeyPatch, file: Path | str, form: str = "") -> None:
    for ask in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_: (str(file), form))


class TestTerms:
    def test_each_is_shown_with_all_that_is_known_of_it(self, open_dialog: Callable[..., GlossaryDialog]) -> None:
        dialog = open_dialog(MING, YING)
        assert rows(dialog) == [
            ("陳小明", "", "陳少明", "", ""),
            ("卓瑩", "coek3 jing4", "", "Yes", "the heroine"),
        ]
        assert dialog.message.text() == "2 term(s)"

    def test_where_there_are_none_it_says_so(self, open_dialog: Callable[..., GlossaryDialog]) -> None:
        dialog = open_dialog()
        assert dialog.message.text() == "There are no terms yet."
        assert not dialog.export.isEnabled()
        assert not dialog.change.isEnabled()

    def test_a_search_looks_at_every_column(self, qtbot: QtBot, open_dialog: Callable[..., GlossaryDialog]) -> None:
        dialog = open_dialog(MING, YING)
        qtbot.keyClicks(dialog.search, "HERO")
        assert [row[0] for row in rows(dialog)] == ["卓瑩"]
        qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
        assert dialog.isVisible(), "Enter goes to the table"
        dialog.search.setText("少明")
        assert [row[0] for row in rows(dialog)] == ["陳小明"]

    def test_one_is_added_and_then_chosen(
        self, qtbot: QtBot, home: Home, open_dialog: Callable[..., GlossaryDialog]
    ) -> None:
        dialog = open_dialog(MING)

        def fill(form: QDialog) -> None:
            assert isinstance(form, TermForm)
            form.text.setText("卓瑩")
            form.jyutping.setText("coek3 jing4")
            form.heard.setPlainText("桌瑩\n\n  卓盈 \n卓盈")
            form.same_sound.click()
            form.note.setText("the heroine")
            press(qtbot, form.ok)

        when_it_opens(TermForm, fill)
        press(qtbot, dialog.add)
        new = Term("卓瑩", "coek3 jing4", ("桌瑩", "卓盈"), same_sound=True, note="the heroine")
        assert glossary_of(home).terms == (MING, new)
        assert dialog.chosen() == [new]

    def test_what_is_wrong_with_it_is_said_in_the_form_which_stays_open(
        self, qtbot: QtBot, home: Home, open_dialog: Callable[..., GlossaryDialog]
    ) -> None:
        dialog = open_dialog(MING)
        said: list[str] = []

        def fill(form: QDialog) -> None:
            assert isinstance(form, TermForm)
            for text, jyutping in (("", ""), ("卓瑩", "coek"), ("陳小明", ""), ("陳少明", "")):
                form.text.setText(text)
                form.jyutping.setText(jyutping)
                press(qtbot, form.ok)
                assert form.isVisible()
                assert form.problem.isVisible()
                said.append(form.problem.text())

        when_it_opens(TermForm, fill)
        press(qtbot, dialog.add)
        assert said == [
            "A term or spelling is empty, or has spaces around it. Write it without.",
            "卓瑩 has 2 characters, and coek has 1 syllables. Write one syllable for each character.",
            "陳小明 would be in the glossary twice. Leave one of them out.",
            "陳少明 cannot be both 陳小明 and 陳少明. Take it out of one of them.",
        ]
        assert glossary_of(home).terms == (MING,)

    def test_one_is_changed_by_enter_keeps_its_place_and_may_be_called_otherwise(
        self, qtbot: QtBot, home: Home, open_dialog: Callable[..., GlossaryDialog]
    ) -> None:
        dialog = open_dialog(MING, YING)
        dialog.table.setFocus()
        dialog.table.selectRow(0)

        def fill(form: QDialog) -> None:
            assert isinstance(form, TermForm)
            assert form.heard.toPlainText() == "陳少明"
            form.text.setText("陳曉明")
            press(qtbot, form.ok)

        when_it_opens(TermForm, fill)
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
        assert glossary_of(home).terms == (Term("陳曉明", heard=("陳少明",)), YING)

    def test_several_are_removed_once_somebody_has_said_yes(
        self,
        qtbot: QtBot,
        home: Home,
        open_dialog: Callable[..., GlossaryDialog],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        dialog = open_dialog(MING, YING, Term("佐敦"))
        dialog.table.setFocus()
        asked: list[str] = []

        def answer(button: QMessageBox.StandardButton) -> None:
            def ask(_parent: object, _title: str, question: str, _answers: object) -> QMessageBox.StandardButton:
                asked.append(question)
                return button

            monkeypatch.setattr(QMessageBox, "question", ask)

        dialog.table.selectRow(1)
        answer(QMessageBox.StandardButton.Cancel)
        qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
        assert len(glossary_of(home).terms) == 3
        dialog.table.selectAll()
        answer(QMessageBox.StandardButton.Yes)
        press(qtbot, dialog.remove)
        assert asked == ["Remove 卓瑩 from the glossary?", "Remove 陳小明、卓瑩、佐敦 from the glossary?"]
        assert glossary_of(home).terms == ()
        assert rows(dialog) == []


class TestFiles:
    def test_it_is_exported_and_imported_again(
        self,
        qtbot: QtBot,
        home: Home,
        open_dialog: Callable[..., GlossaryDialog],
        monkeypatch: pytest.MonkeyPatch,
        tmp_path: Path,
    ) -> None:
        dialog = open_dialog(MING, YING)
        choose_file(monkeypatch, tmp_path / "terms", "JSON files (*.json)")
        press(qtbot, dialog.export)
        assert dialog.message.text() == f"The glossary is in {tmp_path / 'terms.json'}."
        keep_glossary(home, Glossary((Term("佐敦"), Term("卓瑩", note="another"))))
        choose_file(monkeypatch, tmp_path / "terms.json")
        press(qtbot, dialog.fetch)
        assert glossary_of(home).terms == (Term("佐敦"), YING, MING)
        assert [row[0] for row in rows(dialog)] == ["佐敦", "卓瑩", "陳小明"]
        assert dialog.message.text() == "The terms of terms.json are in the glossary."

    @pytest.mark.parametrize(
        ("name", "content", "sentence"),
        [
            ("a.tsv", "陳小明\t\t\t\t\t\t", "Line 1 has 7 columns. A line has text, jyutping"),
            ("a.tsv", "佐敦\n陳小明\tcan4", "Line 2: 陳小明 has 3 characters, and can4 has 1 syllables."),
            ("a.json", "[1]", "It is not a glossary in JSON ("),
            ("a.json", '{"terms": [{"text": ""}]}', "Term 1: A term or spelling is empty"),
            (
                "a.json",
                '{"terms": [{"text": "a", "colour": 1}]}',
                "Term 1 has 'colour', which is nothing that a term has.",
            ),
            ("a.docx", "", "The ending of a.docx names no form of glossary."),
            ("nowhere.tsv", None, "nowhere.tsv cannot be read (No such file or directory). Choose another file."),
            ("a.tsv", "陳小明\n卓瑩\t\t陳小明", "陳小明 cannot be both 陳小明 and 卓瑩."),
        ],
    )
    def test_of_a_bad_file_it_is_said_what_is_wrong_and_nothing_is_changed(
        self,
        qtbot: QtBot,
        home: Home,
        open_dialog: Callable[..., GlossaryDialog],
        monkeypatch: pytest.MonkeyPatch,
        tmp_path: Path,
        name: str,
        content: str | None,
        sentence: str,
    ) -> None:
        dialog = open_dialog(MING)
        if content is not None:
            (tmp_path / name).write_text(content, encoding="utf-8")
        choose_file(monkeypatch, tmp_path / name)
        press(qtbot, dialog.fetch)
        assert dialog.message.text().startswith(sentence)
        assert "canto-beats" not in dialog.message.text(), "a window has no commands to type"
        assert glossary_of(home).terms == (MING,)

    def test_a_glossary_that_somebody_broke_is_told_and_left_as_it_is(
        self, qtbot: QtBot, home: Home, open_dialog: Callable[..., GlossaryDialog]
    ) -> None:
        home.root.mkdir(parents=True, exist_ok=True)
        home.glossary.write_text("{", encoding="utf-8")
        dialog = open_dialog()
        assert dialog.message.text().startswith(
            "The glossary glossary.json cannot be used. It is not a glossary in JSON"
        )
        assert dialog.message.text().endswith("move the file away to begin anew; the settings show its folder.")
        assert rows(dialog) == []
        assert home.glossary.read_text(encoding="utf-8") == "{"


class TestLearning:
    def correct(self, editor: CueEditor) -> None:
        for line in editor.lines[:2]:
            editor.set_text(line.id, line.cue.text.replace("名", "明"))

    def test_what_was_corrected_twice_is_shown_and_added_as_far_as_it_is_ticked(
        self, qtbot: QtBot, home: Home, open_dialog: Callable[..., GlossaryDialog], editor: CueEditor
    ) -> None:
        self.correct(editor)
        dialog = open_dialog()

        def look(asked: QDialog) -> None:
            assert isinstance(asked, ProposalsDialog)
            item = asked.list.item(0)
            assert item.text() == "陳小名 → 陳小明  (corrected 2 time(s))"
            qtbot.keyClick(asked.list, Qt.Key.Key_Space)
            assert not asked.add.isEnabled(), "nothing is ticked"
            qtbot.keyClick(asked.list, Qt.Key.Key_Space)
            press(qtbot, asked.add)

        press(qtbot, dialog.learn)
        assert not dialog.learn.isEnabled()
        met = when_it_opens_later(qtbot, look)
        assert met
        assert glossary_of(home).terms == (Term("陳小明", heard=("陳小名",)),)
        assert [row[0] for row in rows(dialog)] == ["陳小明"]

    def test_nothing_is_added_without_a_yes(
        self, qtbot: QtBot, home: Home, open_dialog: Callable[..., GlossaryDialog], editor: CueEditor
    ) -> None:
        self.correct(editor)
        dialog = open_dialog()
        press(qtbot, dialog.learn)
        assert when_it_opens_later(qtbot, lambda asked: asked.reject())
        assert glossary_of(home).terms == ()

    def test_where_nothing_was_corrected_it_says_so(
        self, qtbot: QtBot, open_dialog: Callable[..., GlossaryDialog]
    ) -> None:
        dialog = open_dialog()
        press(qtbot, dialog.learn)
        told = "Nothing that sounds alike was corrected more than once."
        qtbot.waitUntil(lambda: dialog.message.text() == told, timeout=20_000)
        assert dialog.learn.isEnabled()

    def test_without_finished_subtitles_there_is_nothing_to_learn_from(
        self, open_dialog: Callable[..., GlossaryDialog], editor: CueEditor
    ) -> None:
        dialog = open_dialog()
        editor.show_only([Cue(0, 1000, "仲未得")])
        assert not dialog.learn.isEnabled()
        assert dialog.learn.toolTip() == "Show a recording that has subtitles first."

    def test_it_can_be_closed_while_it_is_looking(
        self, qtbot: QtBot, open_dialog: Callable[..., GlossaryDialog], editor: CueEditor
    ) -> None:
        self.correct(editor)
        dialog = open_dialog()
        press(qtbot, dialog.learn)
        worker = dialog._worker
        assert worker is not None
        dialog.close()
        assert worker.isFinished()
        QCoreApplication.sendPostedEvents()
        assert QApplication.activeModalWidget() is None


def when_it_opens_later(qtbot: QtBot, deed: Callable[[QDialog], None]) -> bool:
    """Done to the proposals, as soon as they are there."""
    done: list[bool] = []

    def look() -> None:
        opened = QApplication.activeModalWidget()
        if isinstance(opened, ProposalsDialog) and opened.isVisible() and not done:
            done.append(True)
            watching.stop()
            try:
                deed(opened)
            finally:
                if opened.isVisible():
                    opened.reject()

    watching = QTimer()
    watching.timeout.connect(look)
    watching.start(10)
    qtbot.waitUntil(lambda: bool(done) and QApplication.activeModalWidget() is None, timeout=20_000)
    return bool(done)


class TestInTheWindow:
    def test_it_is_opened_by_its_keys_once_and_stays_beside_the_work(
        self, qtbot: QtBot, open_window: Open, film: Path
    ) -> None:
        bench = open_window(film)
        transcribed(qtbot, bench)
        bench.window.activateWindow()
        modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(bench.window, Qt.Key.Key_D, modifiers)
        dialog = bench.glossary.dialog
        assert dialog is not None
        assert dialog.learn.isEnabled()
        assert not dialog.isModal()
        sheet = [key for group in key_groups(bench.parts.menus(), bench.actions_.all()) for key in group.keys]
        assert Key("Glossary", "Ctrl+Shift+D") in sheet, "F1 tells"
        trigger(bench, "glossary")
        assert bench.glossary.dialog is dialog
        bench.window.close()
        assert bench.glossary.dialog is None

    def test_a_term_that_is_added_counts_for_the_next_job(
        self, qtbot: QtBot, open_window: Open, film: Path, home: Home
    ) -> None:
        bench = open_window(film)
        transcribed(qtbot, bench)
        text = bench.shown.editor.lines[0].cue.text[:2]
        trigger(bench, "glossary")
        dialog = bench.glossary.dialog
        assert dialog is not None

        def fill(form: QDialog) -> None:
            assert isinstance(form, TermForm)
            form.text.setText("佐敦")
            form.heard.setPlainText(text)
            press(qtbot, form.ok)

        when_it_opens(TermForm, fill)
        press(qtbot, dialog.add)
        transcribed(qtbot, bench)
        assert bench.shown.editor.lines[0].cue.text.startswith("佐敦")

    def test_another_language_is_said_while_it_is_open_and_every_part_has_a_name(
        self, qtbot: QtBot, open_dialog: Callable[..., GlossaryDialog]
    ) -> None:
        dialog = open_dialog(MING)
        QCoreApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
        assert dialog.message.text() == "1 term(s)"
        for part in (dialog.table, dialog.search, dialog.message):
            assert part.accessibleName()
        form = TermForm(MING, lambda _term: None, dialog)
        for field in (form.text, form.jyutping, form.heard, form.note):
            assert field.accessibleName()
            assert field.accessibleDescription()
