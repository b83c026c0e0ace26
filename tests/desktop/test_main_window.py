"""The whole window, with the real pipeline: engines are fakes, except where a test says so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit

from canto_beats.desktop.action_button import ActionButton
from canto_beats.desktop.main_window import MainWindow
from canto_beats.desktop.models.model_shelf import ModelShelf
from canto_beats.desktop.opening import files_in
from canto_beats.desktop.starting import Starting
from canto_beats.service.desk import QueueState
from canto_beats.service.opening_wish import OpeningWish
from tests.desktop.driving import paused_in_the_middle, texts, transcribed, trigger
from tests.fakes.models import fake_model

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench
    from canto_beats.settings import Home
    from tests.desktop.driving import Open

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "sample.mp4"


def test_an_empty_window_says_what_to_do_and_offers_nothing_that_makes_no_sense(open_window: Open) -> None:
    bench = open_window()
    assert "Drop a video or subtitles here" in bench.parts.video._hint
    for name in ("start", "pause_job", "stop_job", "export", "undo", "split", "play"):
        assert not bench.actions_[name].isEnabled(), name
    assert bench.actions_["open"].isEnabled()


def test_a_recording_that_is_opened_says_how_to_start_and_the_button_that_stands_out_does(
    qtbot: QtBot, open_window: Open, film: Path
) -> None:
    bench = open_window()
    (button,) = (each for each in bench.window.findChildren(ActionButton) if "Start" in each.text())
    assert not button.isEnabled()
    bench.open_recordings([film])
    assert "Ctrl+Return to start the transcription" in bench.parts.table._hint
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isEnabled()
    assert bench.parts.table._hint == "The first subtitles appear here in a moment."
    qtbot.waitUntil(lambda: bench.queue.items[0].state is QueueState.DONE, timeout=60_000)
    assert button.isEnabled()


def test_from_opening_to_a_corrected_subtitle_and_back(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window(film)
    assert bench.window.windowTitle().startswith("film.wav")
    transcribed(qtbot, bench)
    before = texts(bench)
    assert len(before) > 10
    assert bench.parts.table.model().rowCount() == len(before)
    item = bench.shown.item
    assert item is not None
    assert item.state is QueueState.DONE
    lines = bench.shown.editor.lines
    bench.shown.selection.select([lines[0].id, lines[1].id])
    trigger(bench, "merge")
    assert len(texts(bench)) == len(before) - 1
    trigger(bench, "undo")
    assert texts(bench) == before
    trigger(bench, "redo")
    trigger(bench, "undo")
    assert not bench.actions_["undo"].isEnabled()
    assert not film.with_suffix(".srt").exists(), "nothing is written beside a recording before it is exported"


def test_subtitles_are_seen_while_they_come_and_the_bar_never_goes_back(
    qtbot: QtBot, open_window: Open, film: Path, home: Home
) -> None:
    fake_model(home.models / "somebody--fake-whisper", window_s=0.2)
    bench = open_window(film)
    shown: list[int] = []
    bar: list[int] = []
    bench.shown.editor.edited.connect(lambda _: shown.append(len(texts(bench))))
    bench.shown.editor.reset.connect(lambda: shown.append(len(texts(bench))))
    bench.parts.progress.valueChanged.connect(bar.append)
    transcribed(qtbot, bench)
    coming = shown[:-1]
    assert len([count for count in coming if count]) >= 2
    assert sorted(set(coming)) == [count for at, count in enumerate(coming) if count not in coming[:at]]
    assert bar[:-1] == sorted(bar[:-1])  # the last one empties it


def test_what_was_corrected_is_there_when_the_window_is_opened_again(
    qtbot: QtBot, open_window: Open, film: Path
) -> None:
    bench = open_window(film)
    transcribed(qtbot, bench)
    bench.shown.editor.set_text(bench.shown.editor.lines[3].id, "改咗")
    expected = texts(bench)
    assert bench.window.close()
    again = open_window()
    again.parts.queue.choose(again.queue.items[0].id)
    assert texts(again) == expected
    trigger(again, "undo")
    assert texts(again) != expected


def test_closing_while_a_job_runs_asks_and_then_pauses_it(
    qtbot: QtBot, open_window: Open, film: Path, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_model(home.models / "somebody--fake-whisper", window_s=0.3)
    bench = open_window(film)
    with qtbot.waitSignal(bench.queue.heard, timeout=20_000):
        trigger(bench, "start")
    asked: list[str] = []

    def answer(button: QMessageBox.StandardButton) -> Callable[..., QMessageBox.StandardButton]:
        def ask(_parent: object, _title: str, question: str, _answers: object) -> QMessageBox.StandardButton:
            asked.append(question)
            return button

        return ask

    monkeypatch.setattr(QMessageBox, "question", answer(QMessageBox.StandardButton.Cancel))
    assert not bench.window.close()
    assert bench.queue.running is not None
    monkeypatch.setattr(QMessageBox, "question", answer(QMessageBox.StandardButton.Close))
    assert bench.window.close()
    assert len(asked) == 2
    assert "goes on from here" in asked[0]
    again = open_window()
    assert [item.state for item in again.queue.items] == [QueueState.PAUSED]


def test_files_and_folders_that_are_dropped_are_put_on_the_list(open_window: Open, film: Path, tmp_path: Path) -> None:
    inside = tmp_path / "series" / "one"
    inside.mkdir(parents=True)
    for name in ("b.mp4", "a.MKV", "notes.txt"):
        (inside / name).touch()
    bench = open_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(film)), QUrl.fromLocalFile(str(tmp_path / "series"))])
    drop = QDropEvent(
        QPointF(QPoint(10, 10)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    bench.window.dropEvent(drop)
    assert [item.request.source.name for item in bench.queue.items] == ["film.wav", "a.MKV", "b.mp4"]
    assert files_in([tmp_path / "series"]) == [inside / "a.MKV", inside / "b.mp4"]


def test_the_text_that_is_chosen_is_copied_or_all_of_it(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window(film)
    transcribed(qtbot, bench)
    trigger(bench, "copy_text")
    one_line_each = ["".join(text.split()) for text in texts(bench)]
    copied = QGuiApplication.clipboard().text().splitlines()
    assert ["".join(line.split()) for line in copied] == one_line_each
    bench.shown.selection.select([bench.shown.editor.lines[2].id])
    trigger(bench, "copy_text")
    assert "".join(QGuiApplication.clipboard().text().split()) == one_line_each[2]


def test_keys_walk_from_subtitle_to_subtitle_in_table_timeline_and_player(
    qtbot: QtBot, open_window: Open, film: Path
) -> None:
    bench = open_window(film)
    qtbot.waitUntil(lambda: bench.shown.player.duration > 0, timeout=15_000)
    transcribed(qtbot, bench)
    for _ in range(3):
        trigger(bench, "next_cue")
    lines = bench.shown.editor.lines
    chosen = bench.shown.selection.current
    assert chosen == lines[2].id
    assert bench.parts.table.currentIndex().row() == 2
    assert bench.shown.player.position == lines[2].cue.start_ms
    assert bench.parts.video.subtitle == lines[2].cue.text
    trigger(bench, "previous_cue")
    assert bench.shown.selection.current == lines[1].id


def test_a_failure_is_said_on_the_list_and_the_window_goes_on(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    rubbish = tmp_path / "film.mp4"
    rubbish.write_bytes(b"no film at all" * 100)
    bench = open_window(rubbish)
    item = bench.shown.item
    assert item is not None
    trigger(bench, "start")

    def state() -> QueueState:
        now = bench.queue.item(item.id)
        assert now is not None
        return now.state

    qtbot.waitUntil(lambda: state() is QueueState.FAILED, timeout=20_000)
    failed = bench.queue.item(item.id)
    assert failed is not None
    assert "film.mp4" in failed.sentence
    assert bench.actions_["start"].isEnabled()


def test_sections_that_were_hidden_are_hidden_the_next_time(open_window: Open) -> None:
    bench = open_window()
    bench.actions_["show_timeline"].setChecked(False)
    assert not bench.parts.timeline.isVisible()
    bench.window.close()
    again = open_window()
    assert not again.parts.timeline.isVisible()
    assert again.parts.table.isVisible()


def test_what_was_corrected_is_exported_where_the_person_says(
    qtbot: QtBot, open_window: Open, film: Path, tmp_path: Path
) -> None:
    bench = open_window(film)
    transcribed(qtbot, bench)
    bench.shown.editor.set_text(bench.shown.editor.lines[0].id, "改咗")
    trigger(bench, "export")
    dialog = bench.exporting.dialog
    assert dialog is not None
    target = tmp_path / "exported.srt"
    dialog.form._target.setText(str(target))
    with qtbot.waitSignal(dialog.exported, timeout=10_000):
        dialog._export.click()
    assert "改咗" in target.read_text(encoding="utf-8")


def test_a_window_can_begin_with_a_transcription_under_way(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window()
    with qtbot.waitSignal(bench.queue.cues_ready, timeout=30_000):
        bench.begin_with(OpeningWish((film,), start=True))
    assert len(texts(bench)) > 10


def test_a_home_that_cannot_be_written_is_a_sentence(open_window: Open, film: Path, home: Home) -> None:
    bench = open_window(film)
    home.subtitles.write_text("a file where the folder should be")
    trigger(bench, "start")
    assert bench.queue.running is None
    assert "could not be made" in bench.guide.problem.sentence


def test_the_window_is_seen_before_anything_is_in_it(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    painted: list[bool] = []
    window.painted.connect(lambda: painted.append(window.centralWidget() is None))
    window.appear()
    assert painted == [True]
    assert window.close()


def test_its_place_is_that_of_the_last_time(qtbot: QtBot) -> None:
    first = MainWindow()
    qtbot.addWidget(first)
    first.resize(640, 480)
    again = MainWindow(first.place())
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (640, 480)
    nonsense = MainWindow("no place at all")
    qtbot.addWidget(nonsense)
    assert nonsense.width() == 1360


def test_control_and_return_in_a_cell_split_and_start_nothing(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window(film)
    transcribed(qtbot, bench)
    before, table = texts(bench), bench.parts.table
    job = bench.shown.item.job_id if bench.shown.item else None
    bench.window.activateWindow()
    table.setFocus()
    bench.correcting.edit_text(bench.shown.editor.lines[0].id)
    (typing,) = table.findChildren(QPlainTextEdit)
    cursor = typing.textCursor()
    cursor.setPosition(2)
    typing.setTextCursor(cursor)
    qtbot.waitUntil(typing.hasFocus, timeout=30_000)
    qtbot.keyClick(typing, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert texts(bench) == [before[0][:2], before[0][2:], *before[1:]]
    assert bench.shown.item is not None
    assert (bench.shown.item.state, bench.shown.item.job_id) == (QueueState.DONE, job)


@pytest.mark.parametrize("answer", ["Transcribe again", "Keep the corrections"])
def test_what_was_corrected_is_not_transcribed_again_unasked(
    qtbot: QtBot, open_window: Open, film: Path, answer: str
) -> None:
    bench = open_window(film)
    transcribed(qtbot, bench)
    before = texts(bench)
    bench.shown.editor.set_text(bench.shown.editor.lines[3].id, "改咗")
    asked: list[str] = []

    def say() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        next(button for button in box.buttons() if button.text() == answer).click()

    QTimer.singleShot(0, say)
    if answer == "Transcribe again":
        transcribed(qtbot, bench)
        assert texts(bench) == before
    else:
        trigger(bench, "start")
        assert texts(bench)[3] == "改咗"
        assert bench.shown.item is not None
        assert bench.shown.item.state is QueueState.DONE
    assert len(asked) == 1


def test_what_goes_on_does_so_with_the_models_it_began_with(
    qtbot: QtBot, open_window: Open, film: Path, home: Home
) -> None:
    fake_model(home.models / "somebody--fake-whisper", window_s=0.3)
    bench = open_window(film)
    paused_in_the_middle(qtbot, bench)
    bench.models._speech.setCurrentIndex(bench.models._speech.findData("demo"))
    transcribed(qtbot, bench)
    assert bench.queue.items[0].request.model == "somebody/fake-whisper"


def test_when_a_job_is_done_one_reads_from_the_beginning(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window(film)
    bench.window.resize(1280, 720)
    transcribed(qtbot, bench)
    bar = bench.parts.table.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == 0


def typed_into(qtbot: QtBot, bench: Workbench, row: int, text: str) -> None:
    """And left there."""
    bench.correcting.edit_text(bench.shown.editor.lines[row].id)
    (typing,) = bench.parts.table.findChildren(QPlainTextEdit)
    typing.setPlainText(text)


@pytest.mark.parametrize("action", ["copy_text", "export", "split", "start"])
def test_what_is_still_being_typed_counts(
    qtbot: QtBot, open_window: Open, film: Path, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(Starting, "_may_begin_anew", lambda _self: bool(asked.append(True)))
    bench = open_window(film)
    transcribed(qtbot, bench)
    typed_into(qtbot, bench, 0, "未打完")
    trigger(bench, action)
    assert "".join(texts(bench)[: 2 if action == "split" else 1]) == "未打完"
    assert asked == ([True] if action == "start" else [])
    if action == "copy_text":
        assert QGuiApplication.clipboard().text().startswith("未打完")
    if (dialog := bench.exporting.dialog) is not None:
        assert dialog._cues[0].text == "未打完"
        dialog.close()


def test_what_waits_to_be_transcribed_again_is_seen_and_not_corrected(
    qtbot: QtBot, open_window: Open, film: Path, home: Home
) -> None:
    other = film.with_name("other.wav")
    other.symlink_to(film)
    bench = open_window(film, other)
    transcribed(qtbot, bench)
    before = texts(bench)
    fake_model(home.models / "somebody--fake-whisper", window_s=0.3)
    bench.start(bench.queue.items[1].id)
    bench.queue.start(bench.queue.items[0].id)
    assert bench.queue.items[0].state is QueueState.WAITING
    assert texts(bench) == before
    assert not bench.shown.editor.set_text(bench.shown.editor.lines[0].id, "改咗")
    trigger(bench, "pause_job")
    assert texts(bench) == before
    assert bench.shown.editor.set_text(bench.shown.editor.lines[0].id, "改咗")


def test_what_was_paused_before_anything_was_kept_takes_the_model_that_is_chosen(
    qtbot: QtBot, open_window: Open, film: Path, home: Home
) -> None:
    other = film.with_name("other.wav")
    other.symlink_to(film)
    fake_model(home.models / "somebody--fake-whisper", window_s=0.3)
    fake_model(home.models / "somebody--other-whisper")
    bench = open_window(film, other)
    waiting = bench.queue.items[1].id
    for item in bench.queue.items:
        bench.start(item.id)
    bench.queue.pause(waiting)
    bench.shelf._here = ModelShelf(home).here
    bench.shelf.filled.emit()
    bench.models._speech.setCurrentIndex(bench.models._speech.findData("somebody/other-whisper"))
    bench.start(waiting)
    assert bench.queue.item(waiting).request.model == "somebody/other-whisper"  # type: ignore[union-attr]


def test_what_was_paused_is_stopped_to_begin_with_another_model(
    qtbot: QtBot, open_window: Open, film: Path, home: Home
) -> None:
    fake_model(home.models / "somebody--fake-whisper", window_s=0.3)
    bench = open_window(film)
    paused_in_the_middle(qtbot, bench)
    trigger(bench, "stop_job")
    assert bench.queue.items[0].state is QueueState.CANCELLED
    bench.models._speech.setCurrentIndex(bench.models._speech.findData("demo"))
    trigger(bench, "start")
    assert bench.queue.items[0].request.model == "demo"
