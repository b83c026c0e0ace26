"""The whole window, with the real pipeline: engines are fakes, except where a test says so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMessageBox

from canto_beats.desktop.opening import recordings_in
from canto_beats.service.desk import OpeningWish, QueueState
from tests.desktop.driving import texts, transcribed, trigger
from tests.fakes.models import fake_model

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home
    from tests.desktop.driving import Open

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "sample.mp4"


def test_an_empty_window_says_what_to_do_and_offers_nothing_that_makes_no_sense(open_window: Open) -> None:
    window = open_window()
    assert "Drop a video here" in window.parts.video._hint
    for name in ("start", "pause_job", "stop_job", "export", "undo", "split", "play"):
        assert not window.actions_[name].isEnabled(), name
    assert window.actions_["open"].isEnabled()


def test_from_opening_to_a_corrected_subtitle_and_back(qtbot: QtBot, open_window: Open, film: Path) -> None:
    window = open_window(film)
    assert window.windowTitle().startswith("film.wav")
    transcribed(qtbot, window)
    before = texts(window)
    assert len(before) > 10
    assert window.parts.table.model().rowCount() == len(before)
    item = window.shown.item
    assert item is not None
    assert item.state is QueueState.DONE
    lines = window.shown.editor.lines
    window.shown.selection.select([lines[0].id, lines[1].id])
    trigger(window, "merge")
    assert len(texts(window)) == len(before) - 1
    trigger(window, "undo")
    assert texts(window) == before
    trigger(window, "redo")
    trigger(window, "undo")
    assert not window.actions_["undo"].isEnabled()
    assert not film.with_suffix(".srt").exists(), "nothing is written beside a recording before it is exported"


def test_subtitles_are_seen_while_they_come_and_the_bar_never_goes_back(
    qtbot: QtBot, open_window: Open, film: Path, home: Home
) -> None:
    fake_model(home.models / "somebody--fake-whisper", window_s=0.2)
    window = open_window(film)
    shown: list[int] = []
    bar: list[int] = []
    window.shown.editor.edited.connect(lambda _: shown.append(len(texts(window))))
    window.shown.editor.reset.connect(lambda: shown.append(len(texts(window))))
    window.parts.progress.valueChanged.connect(bar.append)
    transcribed(qtbot, window)
    coming = shown[:-1]
    assert len([count for count in coming if count]) >= 2
    assert sorted(set(coming)) == [count for at, count in enumerate(coming) if count not in coming[:at]]
    assert bar[:-1] == sorted(bar[:-1])  # the last one empties it


def test_what_was_corrected_is_there_when_the_window_is_opened_again(
    qtbot: QtBot, open_window: Open, film: Path
) -> None:
    window = open_window(film)
    transcribed(qtbot, window)
    window.shown.editor.set_text(window.shown.editor.lines[3].id, "改咗")
    expected = texts(window)
    assert window.close()
    again = open_window()
    again.parts.queue.choose(again.queue.items[0].id)
    assert texts(again) == expected
    trigger(again, "undo")
    assert texts(again) != expected


def test_closing_while_a_job_runs_asks_and_then_pauses_it(
    qtbot: QtBot, open_window: Open, film: Path, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_model(home.models / "somebody--fake-whisper", window_s=0.3)
    window = open_window(film)
    with qtbot.waitSignal(window.queue.heard, timeout=20_000):
        trigger(window, "start")
    asked: list[str] = []

    def answer(button: QMessageBox.StandardButton) -> Callable[..., QMessageBox.StandardButton]:
        def ask(_parent: object, _title: str, question: str, _answers: object) -> QMessageBox.StandardButton:
            asked.append(question)
            return button

        return ask

    monkeypatch.setattr(QMessageBox, "question", answer(QMessageBox.StandardButton.Cancel))
    assert not window.close()
    assert window.queue.running is not None
    monkeypatch.setattr(QMessageBox, "question", answer(QMessageBox.StandardButton.Close))
    assert window.close()
    assert len(asked) == 2
    assert "goes on from here" in asked[0]
    again = open_window()
    assert [item.state for item in again.queue.items] == [QueueState.PAUSED]


def test_files_and_folders_that_are_dropped_are_put_on_the_list(open_window: Open, film: Path, tmp_path: Path) -> None:
    inside = tmp_path / "series" / "one"
    inside.mkdir(parents=True)
    for name in ("b.mp4", "a.MKV", "notes.txt"):
        (inside / name).touch()
    window = open_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(film)), QUrl.fromLocalFile(str(tmp_path / "series"))])
    drop = QDropEvent(
        QPointF(QPoint(10, 10)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(drop)
    assert [item.request.source.name for item in window.queue.items] == ["film.wav", "a.MKV", "b.mp4"]
    assert recordings_in([tmp_path / "series"]) == [inside / "a.MKV", inside / "b.mp4"]


def test_the_text_that_is_chosen_is_copied_or_all_of_it(qtbot: QtBot, open_window: Open, film: Path) -> None:
    window = open_window(film)
    transcribed(qtbot, window)
    trigger(window, "copy_text")
    one_line_each = ["".join(text.split()) for text in texts(window)]
    copied = QGuiApplication.clipboard().text().splitlines()
    assert ["".join(line.split()) for line in copied] == one_line_each
    window.shown.selection.select([window.shown.editor.lines[2].id])
    trigger(window, "copy_text")
    assert "".join(QGuiApplication.clipboard().text().split()) == one_line_each[2]


def test_keys_walk_from_subtitle_to_subtitle_in_table_timeline_and_player(
    qtbot: QtBot, open_window: Open, film: Path
) -> None:
    window = open_window(film)
    qtbot.waitUntil(lambda: window.shown.player.duration > 0, timeout=15_000)
    transcribed(qtbot, window)
    for _ in range(3):
        trigger(window, "next_cue")
    lines = window.shown.editor.lines
    chosen = window.shown.selection.current
    assert chosen == lines[2].id
    assert window.parts.table.currentIndex().row() == 2
    assert window.shown.player.position == lines[2].cue.start_ms
    assert window.parts.video.subtitle == lines[2].cue.text
    trigger(window, "previous_cue")
    assert window.shown.selection.current == lines[1].id


def test_a_failure_is_said_on_the_list_and_the_window_goes_on(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    rubbish = tmp_path / "film.mp4"
    rubbish.write_bytes(b"no film at all" * 100)
    window = open_window(rubbish)
    item = window.shown.item
    assert item is not None
    trigger(window, "start")

    def state() -> QueueState:
        now = window.queue.item(item.id)
        assert now is not None
        return now.state

    qtbot.waitUntil(lambda: state() is QueueState.FAILED, timeout=20_000)
    failed = window.queue.item(item.id)
    assert failed is not None
    assert "film.mp4" in failed.sentence
    assert window.actions_["start"].isEnabled()


def test_sections_that_were_hidden_are_hidden_the_next_time(open_window: Open) -> None:
    window = open_window()
    window.actions_["show_timeline"].setChecked(False)
    assert not window.parts.timeline.isVisible()
    window.close()
    again = open_window()
    assert not again.parts.timeline.isVisible()
    assert again.parts.table.isVisible()


def test_what_was_corrected_is_exported_where_the_person_says(
    qtbot: QtBot, open_window: Open, film: Path, tmp_path: Path
) -> None:
    window = open_window(film)
    transcribed(qtbot, window)
    window.shown.editor.set_text(window.shown.editor.lines[0].id, "改咗")
    trigger(window, "export")
    dialog = window._exporting
    assert dialog is not None
    target = tmp_path / "exported.srt"
    dialog.form._target.setText(str(target))
    with qtbot.waitSignal(dialog.exported, timeout=10_000):
        dialog._export.click()
    assert "改咗" in target.read_text(encoding="utf-8")


def test_a_window_can_begin_with_a_transcription_under_way(qtbot: QtBot, open_window: Open, film: Path) -> None:
    window = open_window()
    with qtbot.waitSignal(window.queue.cues_ready, timeout=30_000):
        window.begin_with(OpeningWish((film,), start=True))
    assert len(texts(window)) > 10


def test_a_home_that_cannot_be_written_is_a_sentence(open_window: Open, film: Path, home: Home) -> None:
    window = open_window(film)
    home.subtitles.write_text("a file where the folder should be")
    trigger(window, "start")
    assert window.queue.running is None
    assert "could not be made" in window.guide.problem.sentence
