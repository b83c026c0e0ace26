"""Subtitles from anywhere in the window: corrected there as a job's own are, and the file is only read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from canto_beats.desktop.automatic.changes_model import Column as ChangeColumn
from canto_beats.desktop.cues.table_model import HAS_PROBLEM, Column
from canto_beats.desktop.jobs.queue_model import WORDS
from canto_beats.desktop.timeline.canvas import TimelineCanvas
from canto_beats.service.desk import QueueState
from canto_beats.service.opening_wish import OpeningWish
from canto_beats.service.subtitle_check.check import CheckRequest, check_subtitles
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import FORMATS, write
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import CueStyle
from tests.desktop.driving import texts, trigger

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench
    from tests.desktop.driving import Open

LINES = ("佢係我老師", "這個是我嘅", "今日好熱呀", "字幕由 Amara.org 社群提供", "我買", "咗枝筆", "买嘢")
LONG_MS = 30_000


@pytest.fixture
def subtitles(tmp_path: Path) -> Path:
    path = tmp_path / "film.yue.srt"
    cues = [Cue(2_500 * at, 2_500 * at + (2_450 if at != 2 else 2_700), text) for at, text in enumerate(LINES)]
    rows = [f"{at}\n{_time(cue.start_ms)} --> {_time(cue.end_ms)}\n{cue.text}\n" for at, cue in enumerate(cues, 1)]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def _time(ms: int) -> str:
    return f"00:00:{ms // 1000:02},{ms % 1000:03}"


def opened(qtbot: QtBot, bench: Workbench, file: Path) -> None:
    bench.opening.open_and_remember([file])
    qtbot.waitUntil(lambda: is_shown(bench, file), timeout=LONG_MS)


def is_shown(bench: Workbench, file: Path) -> bool:
    return bench.shown.item is not None and bench.shown.item.request.file == file


def dropped(bench: Workbench, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    no_key, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    bench.window.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, left, no_key))


def files(bench: Workbench) -> list[str]:
    return [item.request.file.name for item in bench.queue.items]


def test_an_opened_file_is_corrected_kept_found_again_and_never_written_to(
    qtbot: QtBot, open_window: Open, subtitles: Path
) -> None:
    as_it_was = subtitles.read_bytes()
    bench = open_window()
    opened(qtbot, bench, subtitles)
    assert texts(bench) == list(LINES)
    assert not bench.actions_["start"].isEnabled()
    assert bench.window.windowTitle().startswith("film.yue.srt")
    bench.shown.editor.set_text(bench.shown.editor.lines[0].id, "佢係老師")
    trigger(bench, "undo")
    trigger(bench, "redo")
    assert bench.window.close()
    again = open_window()
    assert is_shown(again, subtitles)
    assert texts(again)[0] == "佢係老師"
    again.shown.editor.set_text(again.shown.editor.lines[1].id, "")
    opened(qtbot, again, subtitles)
    again.opening.open_again(subtitles)
    assert again.opening.close(LONG_MS)
    assert files(again) == ["film.yue.srt"], "unchanged, it is the entry that is there"
    assert texts(again)[1] == ""
    assert subtitles.read_bytes() == as_it_was


def test_what_the_rules_would_put_right_is_proposed_and_accepted_as_one_edit(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    path = tmp_path / "heard elsewhere.srt"
    path.write_text(write([Cue(0, 2_000, "好\n佢地食左飯,未呀"), Cue(3_000, 4_000, "我哋去")], "srt"), encoding="utf-8")
    bench = open_window()
    opened(qtbot, bench, path)
    assert texts(bench) == ["好\n佢地食左飯,未呀", "我哋去"], "nothing is changed by itself"
    assert bench.guide.notices.sentences == [
        "Putting the text right is proposed in 3 places: see Edit → Automatic changes."
    ]
    trigger(bench, "changes")
    dialog = bench.automatic.dialog
    assert dialog is not None
    rows = range(dialog.model.rowCount())
    assert [dialog.model.index(row, ChangeColumn.STANDING).data() for row in rows] == ["Proposed"] * 3
    dialog.table.selectAll()
    dialog.do_again.click()
    assert texts(bench)[0] == "好\n佢哋食咗飯，未呀"
    assert [dialog.model.index(row, ChangeColumn.STANDING).data() for row in rows] == ["Accepted"] * 3
    trigger(bench, "undo")
    assert texts(bench)[0] == "好\n佢地食左飯,未呀"
    assert "佢地食左飯,未呀" in path.read_text(encoding="utf-8")


def test_a_file_that_was_changed_since_is_another_entry(qtbot: QtBot, open_window: Open, subtitles: Path) -> None:
    bench = open_window()
    opened(qtbot, bench, subtitles)
    first = bench.shown.item
    subtitles.write_text(subtitles.read_text(encoding="utf-8").replace("老師", "同學"), encoding="utf-8")
    bench.opening.open_again(subtitles)
    qtbot.waitUntil(lambda: bench.shown.item != first, timeout=LONG_MS)
    assert texts(bench)[0] == "佢係我同學"
    assert len(bench.queue.items) == 2


def test_written_over_its_own_file_it_is_the_same_entry_with_all_that_can_be_undone(
    qtbot: QtBot, open_window: Open, subtitles: Path
) -> None:
    """Unless the file says something else than the entry then: another register, or what somebody else wrote."""
    bench = open_window()
    opened(qtbot, bench, subtitles)

    def written_over() -> None:
        trigger(bench, "export")
        dialog = bench.exporting.dialog
        assert dialog is not None
        dialog._export.click()
        with qtbot.waitSignal(dialog.exported, timeout=LONG_MS):
            dialog._export.click()

    bench.shown.editor.set_text(bench.shown.editor.lines[0].id, "佢係老師")
    written_over()
    bench.shown.editor.set_text(bench.shown.editor.lines[1].id, "後來")
    bench.opening.open_again(subtitles)
    with qtbot.waitSignal(bench.opening.wanted, timeout=LONG_MS):
        pass
    assert len(bench.queue.items) == 1
    assert texts(bench)[:2] == ["佢係老師", "後來"]
    trigger(bench, "undo")
    trigger(bench, "undo")
    assert texts(bench)[0] == LINES[0]
    bench.shown.view.choose(CueStyle(register=Register.WRITTEN))
    written_over()
    bench.opening.open_again(subtitles)
    qtbot.waitUntil(lambda: len(bench.queue.items) == 2, timeout=LONG_MS)


def test_one_file_is_one_entry_whatever_way_leads_to_it_and_namesakes_say_their_folders(
    qtbot: QtBot, open_window: Open, subtitles: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / subtitles.name
    other.parent.mkdir()
    other.write_bytes(subtitles.read_bytes())
    (tmp_path / "link").symlink_to(tmp_path)
    bench = open_window()
    opened(qtbot, bench, subtitles)
    rows = bench.parts.queue.model()
    assert rows.index(0, 0).data() == "film.yue.srt"
    bench.opening.open_and_remember([other.parent / ".." / subtitles.name, tmp_path / "link" / subtitles.name, other])
    qtbot.waitUntil(lambda: len(bench.queue.items) == 2, timeout=LONG_MS)
    assert [item.request.file for item in bench.queue.items] == [subtitles, other]
    assert [rows.index(row, 0).data() for row in range(2)] == [
        f"film.yue.srt ({tmp_path.name})",
        "film.yue.srt (other)",
    ]


def test_what_is_opened_last_is_shown_and_no_longer_what_could_not_be_opened_before(
    qtbot: QtBot, open_window: Open, film: Path, subtitles: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("a.srt", "b.srt"):
        (folder / name).write_bytes(subtitles.read_bytes())
    (folder / "c.srt").touch()
    bench = open_window()
    with qtbot.waitSignal(bench.opening.refused, timeout=LONG_MS):
        bench.opening.open_and_remember([film, folder])
        bench.opening.open_and_remember([subtitles])
        assert is_shown(bench, film), "nothing was read yet"
    qtbot.waitUntil(lambda: is_shown(bench, subtitles), timeout=LONG_MS)
    assert files(bench) == ["film.wav", "a.srt", "b.srt", "film.yue.srt"]
    assert bench.guide.problem.sentence.startswith("c.srt is empty")
    bench.opening.open_and_remember([subtitles])
    assert bench.guide.problem.sentence == ""


def test_the_table_marks_what_the_check_on_the_command_line_tells(
    qtbot: QtBot, open_window: Open, subtitles: Path
) -> None:
    """Also by the profile that is chosen in the settings, at once, while what is worked on stays chosen."""
    bench = open_window()
    opened(qtbot, bench, subtitles)
    model = bench.parts.table.cue_model
    bench.shown.selection.select([bench.shown.editor.lines[3].id])
    for profile in ("netflix", "social"):
        bench.chosen.change(profile=profile)
        (told,) = check_subtitles(CheckRequest((subtitles,), profile))
        rows = {found.number - 1: found.problems for found in told.found}
        assert len(rows) > 4
        assert {row: model.problems.of(row) for row in range(len(LINES)) if model.problems.of(row)} == rows
        marked = [row for row in range(len(LINES)) if model.index(row, Column.TEXT).data(HAS_PROBLEM)]
        assert marked == sorted(rows)
        qtbot.waitUntil(partial(are_counted, bench, len(marked)), timeout=LONG_MS)
        assert bench.shown.selection.current == bench.shown.editor.lines[3].id


def are_counted(bench: Workbench, problems: int) -> bool:
    return bench.correcting.problems.text().startswith(f"{problems} ")


def test_a_simplified_file_mixes_nothing_until_most_of_it_is_traditional(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    path = tmp_path / "simplified.srt"
    path.write_text(
        write([Cue(3_000 * at, 3_000 * at + 2_500, "佢买咗书") for at in range(3)], "srt"), encoding="utf-8"
    )
    bench = open_window()
    opened(qtbot, bench, path)
    problems = bench.parts.table.cue_model.problems
    assert [problems.of(row) for row in range(3)] == [()] * 3
    for line in list(bench.shown.editor.lines)[:2]:
        bench.shown.editor.set_text(line.id, "佢買咗書")
    assert [bool(bench.parts.table.cue_model.problems.of(row)) for row in range(3)] == [False, False, True]


def test_the_recording_beside_it_is_played_and_its_own_entry_stays_another(
    qtbot: QtBot, open_window: Open, film: Path, subtitles: Path
) -> None:
    bench = open_window()
    with qtbot.waitSignal(bench.shown.measured, check_params_cb=bool, timeout=LONG_MS):
        opened(qtbot, bench, subtitles)
    item = bench.shown.item
    assert item is not None
    assert item.request.source == film
    assert bench.parts.queue.currentIndex().data(WORDS) == "Opened, with film.wav"
    assert bench.actions_["play"].isEnabled()
    bench.opening.open_again(film)
    assert files(bench) == ["film.yue.srt", "film.wav"]
    assert bench.shown.item is not None
    assert bench.shown.item.state is QueueState.ADDED
    assert bench.actions_["start"].isEnabled()


def test_without_a_recording_that_is_said_the_playhead_goes_anyway_and_one_can_be_chosen(
    qtbot: QtBot, open_window: Open, subtitles: Path, spoken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silences: list[str] = []
    show = TimelineCanvas.show_silence
    monkeypatch.setattr(TimelineCanvas, "show_silence", lambda self, words: (silences.append(words), show(self, words)))
    bench = open_window()
    opened(qtbot, bench, subtitles)
    assert "There is no recording" in bench.parts.video._hint
    assert silences[-1] == "No recording"
    assert bench.guide.problem.sentence == ""
    assert not bench.actions_["play"].isEnabled()
    bench.shown.selection.select([bench.shown.editor.lines[3].id])
    assert bench.shown.player.position == 7_500
    assert bench.parts.video.subtitle == LINES[3]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(spoken), ""))
    with qtbot.waitSignal(bench.shown.measured, check_params_cb=bool, timeout=LONG_MS):
        trigger(bench, "put_recording")
    assert (bench.parts.video._hint, silences[-1]) == ("", "")
    assert texts(bench) == list(LINES)
    assert bench.window.close()
    again = open_window()
    assert again.shown.item is not None
    assert again.shown.item.request.source == spoken


def test_a_folder_with_recordings_and_subtitles_and_what_cannot_be_read(
    qtbot: QtBot, open_window: Open, film: Path, subtitles: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "film.wav").symlink_to(film)
    (folder / "notes.txt").write_text("none", encoding="utf-8")
    backwards = "2\n00:00:05,000 --> 00:00:04,000\n好\n"
    (folder / "a.srt").write_bytes(f"1\n00:00:01,000 --> 00:00:03,000\n你今日好唔好\n\n{backwards}".encode("big5"))
    (folder / "empty.srt").touch()
    (folder / "broken.vtt").write_bytes(b"\x00\x01" * 300)
    with (folder / "large.srt").open("wb") as large:
        large.truncate(100_000_000)
    bench = open_window()
    dropped(bench, folder, subtitles)
    qtbot.waitUntil(lambda: is_there(bench, "film.yue.srt"), timeout=LONG_MS)
    assert files(bench) == ["film.wav", "a.srt", "film.yue.srt"]
    assert is_shown(bench, folder / "film.wav")
    assert bench.guide.problem.sentence.splitlines() == [
        (
            "broken.vtt: This is no subtitle file that can be read. "
            "There are SubRip, WebVTT, ASS, Final Cut Pro XML and plain text."
        ),
        "empty.srt is empty. Copy or download the file again.",
        "large.srt is too large to be subtitles. Choose a subtitle file.",
    ]
    bench.parts.queue.choose(bench.queue.items[1].id)
    assert texts(bench) == ["你今日好唔好", "好"]
    assert "It was read as big5" in bench.guide.notices.sentences[0]
    assert "It was given one second" in bench.guide.notices.sentences[1]


def is_there(bench: Workbench, name: str) -> bool:
    return name in files(bench)


@pytest.mark.parametrize("name", ["srt", "vtt"])
def test_the_export_offers_the_file_itself_in_its_own_form_and_asks_before_it_writes(
    qtbot: QtBot, open_window: Open, film: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / f"film.zh-HK{FORMATS[name].suffixes[0]}"
    path.write_text(write([Cue(0, 2_000, "一"), Cue(2_100, 4_000, "二")], name), encoding="utf-8")
    bench = open_window()
    bench.begin_with(OpeningWish((path,), start=True))
    qtbot.waitUntil(lambda: is_shown(bench, path), timeout=LONG_MS)
    assert bench.queue.running is None
    bench.shown.editor.set_text(bench.shown.editor.lines[0].id, "改咗")
    chosen_before = bench.chosen.now.export
    trigger(bench, "export")
    dialog = bench.exporting.dialog
    assert dialog is not None
    assert dialog.form.target == path
    dialog._export.click()
    assert "already there" in dialog._message.text()
    assert "改咗" not in path.read_text(encoding="utf-8")
    with qtbot.waitSignal(dialog.exported, timeout=LONG_MS):
        dialog._export.click()
    assert "改咗" in path.read_text(encoding="utf-8")
    assert bench.chosen.now.export.count('"vtt"') == chosen_before.count('"vtt"'), "that was of this file alone"
