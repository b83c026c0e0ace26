from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import av
import psutil
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QRadioButton, QWidget

from canto_beats.cantonese.model_lines import LineKind, ModelLines
from canto_beats.desktop.exporting.choices import ExportChoices
from canto_beats.desktop.exporting.export_dialog import ExportDialog
from canto_beats.desktop.look.fonts import SHIPPED_FAMILY
from canto_beats.desktop.style.cue_view import CueView
from canto_beats.job.request import JobRequest
from canto_beats.service import export_task
from canto_beats.service.export_task import ExportKind
from canto_beats.service.video_copying import SHIPPED_FONT
from canto_beats.settings import Home
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import FORMATS, read, write
from canto_beats.subtitles.formats.text_form import LineEnd, TextEncoding
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import CueStyle
from canto_beats.subtitles.tracks import TrackKind
from tests.media_files import Sound, make_film, stand_in_for_ffmpeg

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CUES = (Cue(0, 1_000, "你食咗飯未呀"), Cue(1_000, 2_000, "食咗啦😀"))

Open = Callable[..., ExportDialog]


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return make_film(tmp_path / "片 'a, b.mp4", Sound(), more=("-s", "160x90"))


@pytest.fixture
def opened(qtbot: QtBot, home: Home, tmp_path: Path) -> Open:
    """Opens the dialog; without a video that is there, since most of it needs none."""

    def open_dialog(
        choices: ExportChoices | None = None,
        *,
        source: Path | None = None,
        cues: tuple[Cue, ...] = CUES,
        has_picture: bool = True,
        view: CueView | None = None,
    ) -> ExportDialog:
        dialog = ExportDialog(
            cues, JobRequest(source or tmp_path / "film.mp4"), home, choices, view, has_picture=has_picture
        )
        qtbot.addWidget(dialog, before_close_func=stopped)
        dialog.open()
        return dialog

    return open_dialog


def stopped(widget: QWidget) -> None:
    assert isinstance(widget, ExportDialog)
    widget.stop()


def named(dialog: ExportDialog, name: str) -> QWidget:
    (found,) = [one for one in dialog.findChildren(QWidget) if one.accessibleName() == name]
    return found


def button(dialog: ExportDialog, text: str) -> QAbstractButton:
    (found,) = [one for one in dialog.findChildren(QAbstractButton) if one.text().replace("&", "") == text]
    return found


def press(qtbot: QtBot, dialog: ExportDialog, text: str) -> None:
    qtbot.mouseClick(button(dialog, text), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))


def choose(dialog: ExportDialog, name: str, words: str) -> None:
    box = named(dialog, name)
    assert isinstance(box, QComboBox)
    assert box.isVisible()
    box.setCurrentIndex(box.findText(words, Qt.MatchFlag.MatchStartsWith))


def save_to(qtbot: QtBot, dialog: ExportDialog, target: Path | str) -> None:
    field = named(dialog, "File to save to")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    field.insert(str(target))


def target_of(dialog: ExportDialog) -> str:
    field = named(dialog, "File to save to")
    assert isinstance(field, QLineEdit)
    return Path(field.text()).name


def said(dialog: ExportDialog) -> str:
    return " ".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible() and one.wordWrap())


def shown(dialog: ExportDialog) -> set[str]:
    names = ("Format", "Encoding", "Line ends", "Frames a second of the timeline", "Font", "Preview of the style")
    return {name for name in names if named(dialog, name).isVisible()}


def test_another_register_is_made_while_the_window_goes_on(
    qtbot: QtBot, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_threads: set[threading.Thread] = set()
    worded = export_task.shown

    def noting(cue: Cue, style: CueStyle, lines: ModelLines) -> Cue:
        on_threads.add(threading.current_thread())
        return worded(cue, style, lines)

    monkeypatch.setattr(export_task, "shown", noting)
    view = CueView()
    view.choose(CueStyle(register=Register.WRITTEN))
    view.use(ModelLines({(LineKind.WRITTEN, CUES[0].text): "你吃飯了嗎"}))
    dialog = opened(view=view)
    with qtbot.waitSignal(dialog.accepted, timeout=30_000):
        press(qtbot, dialog, "Export")
    texts = [cue.text for cue in read((tmp_path / "film.srt").read_bytes()).cues]
    assert texts == ["你吃飯了嗎", "吃了😀"]
    assert on_threads
    assert threading.main_thread() not in on_threads


def test_a_long_text_is_copied_a_portion_at_a_time(qtbot: QtBot, opened: Open) -> None:
    view = CueView()
    view.choose(CueStyle(register=Register.WRITTEN))
    dialog = opened(view=view, cues=tuple(Cue(at, at + 1, f"佢食咗{at}碗飯") for at in range(1000)))
    QGuiApplication.clipboard().setText("what was there")
    press(qtbot, dialog, "Copy as text")
    assert QGuiApplication.clipboard().text() == "what was there"
    qtbot.waitUntil(lambda: "on the clipboard" in said(dialog))
    lines = QGuiApplication.clipboard().text().splitlines()
    assert (len(lines), lines[999]) == (1000, "他吃了999碗飯")


def test_a_click_exports_an_srt_beside_the_video(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    dialog = opened()
    with (
        qtbot.waitSignals([dialog.exported, dialog.accepted], timeout=30_000),
        qtbot.waitSignal(dialog.exported, timeout=30_000) as told,
    ):
        press(qtbot, dialog, "Export")
    assert told.args == [tmp_path / "film.srt"]
    assert (tmp_path / "film.srt").read_bytes() == write(CUES, "srt").encode()
    assert not dialog.is_running


def test_format_encoding_and_line_ends_are_taken_from_the_form(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    dialog = opened()
    choose(dialog, "Encoding", "GB18030")
    choose(dialog, "Line ends", "Windows")
    choose(dialog, "Format", "Plain text")
    with qtbot.waitSignal(dialog.exported, timeout=30_000), qtbot.waitSignal(dialog.chosen, timeout=30_000) as told:
        press(qtbot, dialog, "Export")
    assert (tmp_path / "film.txt").read_bytes() == write(CUES, "txt").replace("\n", "\r\n").encode("gb18030")
    assert told.args is not None
    (chosen,) = told.args
    assert (chosen.format, chosen.form.encoding, chosen.form.line_end) == (
        *("txt", TextEncoding.GB18030, LineEnd.CRLF),
    )
    assert chosen.folder is None


def test_only_what_applies_is_shown(opened: Open) -> None:
    dialog = opened()
    assert shown(dialog) == {"Format", "Encoding", "Line ends"}
    choose(dialog, "Format", "WebVTT")
    assert shown(dialog) == {"Format", "Line ends"}
    choose(dialog, "Format", "Advanced")
    assert shown(dialog) == {"Format", "Encoding", "Line ends", "Font", "Preview of the style"}
    choose(dialog, "Format", "Final Cut")
    assert shown(dialog) == {"Format", "Line ends", "Frames a second of the timeline"}
    button(dialog, "Copy of the video with a subtitle track").click()
    assert shown(dialog) == set()
    button(dialog, "Copy of the video with burned-in subtitles").click()
    assert shown(dialog) == {"Font", "Preview of the style"}


def test_the_name_follows_the_kind_and_the_format(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    dialog = opened()
    assert target_of(dialog) == "film.srt"
    choose(dialog, "Format", "Final Cut")
    assert target_of(dialog) == "film.fcpxml"
    save_to(qtbot, dialog, tmp_path / "第一集.fcpxml")
    button(dialog, "Copy of the video with burned-in subtitles").click()
    assert target_of(dialog) == "第一集.burned-in.mp4"


def test_a_format_that_is_always_utf8_is_whatever_was_chosen_for_others(
    qtbot: QtBot, opened: Open, tmp_path: Path
) -> None:
    dialog = opened()
    choose(dialog, "Encoding", "UTF-16")
    choose(dialog, "Format", "WebVTT")
    with qtbot.waitSignal(dialog.exported, timeout=30_000):
        press(qtbot, dialog, "Export")
    assert (tmp_path / "film.vtt").read_bytes() == write(CUES, "vtt").encode()


def test_it_asks_before_it_replaces_a_file_and_two_enters_are_no_answer(
    qtbot: QtBot, opened: Open, tmp_path: Path
) -> None:
    older = tmp_path / "film.srt"
    older.write_text("older")
    dialog = opened()
    press(qtbot, dialog, "Export")
    assert "film.srt is already there" in said(dialog)
    with qtbot.waitSignal(dialog.rejected, timeout=30_000):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert older.read_text() == "older"


def test_a_file_is_replaced_once_the_person_says_so(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    (tmp_path / "film.srt").write_text("older")
    dialog = opened()
    press(qtbot, dialog, "Export")
    with qtbot.waitSignal(dialog.exported, timeout=30_000):
        press(qtbot, dialog, "Replace")
    assert read((tmp_path / "film.srt").read_bytes()).cues == CUES


def test_another_name_after_the_question_is_another_question(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    for name in ("film.srt", "other.srt"):
        (tmp_path / name).write_text("older")
    dialog = opened()
    press(qtbot, dialog, "Export")
    save_to(qtbot, dialog, tmp_path / "other.srt")
    press(qtbot, dialog, "Export")
    assert "other.srt is already there" in said(dialog)
    assert {path.read_text() for path in tmp_path.glob("*.srt")} == {"older"}


def test_an_error_is_a_sentence_in_the_dialog_which_stays_open(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    dialog = opened()
    choose(dialog, "Encoding", "Big5")
    press(qtbot, dialog, "Export")
    qtbot.waitUntil(lambda: bool(said(dialog)), timeout=30_000)
    assert "“😀”" in said(dialog)
    assert dialog.isVisible()
    assert list(tmp_path.glob("*.srt")) == []
    choose(dialog, "Encoding", "UTF-8")
    assert said(dialog) == ""
    with qtbot.waitSignal(dialog.exported, timeout=30_000):
        press(qtbot, dialog, "Export")


def test_without_a_name_it_asks_for_one(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    save_to(qtbot, dialog, " ")
    press(qtbot, dialog, "Export")
    assert "name" in said(dialog)
    assert not dialog.is_running


def test_a_name_without_an_ending_gets_the_right_one(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    dialog = opened()
    save_to(qtbot, dialog, "第一集")
    with qtbot.waitSignal(dialog.exported, timeout=30_000) as told:
        press(qtbot, dialog, "Export")
    assert told.args == [tmp_path / "第一集.srt"]


def test_browsing_fills_in_the_name_and_the_folder_is_told(
    qtbot: QtBot, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    picked = str(folder / "a.srt")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (picked, ""))
    dialog = opened()
    press(qtbot, dialog, "Browse…")
    with qtbot.waitSignal(dialog.exported, timeout=30_000), qtbot.waitSignal(dialog.chosen, timeout=30_000) as told:
        press(qtbot, dialog, "Export")
    assert told.args is not None
    assert told.args[0].folder == folder
    assert (folder / "a.srt").is_file()


def test_the_last_choices_are_there_again(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    kept = ExportChoices(ExportKind.BURNED_IN, "ass", folder=tmp_path / "out")
    (tmp_path / "out").mkdir()
    dialog = opened(kept)
    assert dialog.form.kind is ExportKind.BURNED_IN
    assert dialog.form.choices == kept
    assert dialog.focusWidget() is button(dialog, "Copy of the video with burned-in subtitles")
    assert dialog.form.target == tmp_path / "out" / "film.burned-in.mp4"


def test_a_recording_without_a_picture_is_exported_to_a_file_only(opened: Open) -> None:
    dialog = opened(ExportChoices(ExportKind.BURNED_IN), has_picture=False)
    assert dialog.form.kind is ExportKind.FILE
    enabled = [one.isEnabled() for one in dialog.findChildren(QRadioButton)]
    assert enabled == [True, False, False]


def test_the_text_goes_to_the_clipboard(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    press(qtbot, dialog, "Copy as text")
    assert QGuiApplication.clipboard().text() == "你食咗飯未呀\n食咗啦😀"
    assert "clipboard" in said(dialog)
    empty = opened(cues=())
    press(qtbot, empty, "Copy as text")
    assert "no subtitles" in said(empty)
    assert QGuiApplication.clipboard().text() == "你食咗飯未呀\n食咗啦😀"


@pytest.mark.parametrize("kind", [ExportKind.TRACK, ExportKind.BURNED_IN])
def test_a_copy_of_the_video_is_made_with_progress(qtbot: QtBot, opened: Open, video: Path, kind: ExportKind) -> None:
    dialog = opened(ExportChoices(kind), source=video)
    with qtbot.waitSignal(dialog.exported, timeout=30_000) as told:
        press(qtbot, dialog, "Export")
        assert dialog.progress.isVisible()
        assert dialog.is_running
    assert told.args is not None
    with av.open(str(told.args[0])) as container:
        assert len(container.streams.video) == 1
        assert len(container.streams.subtitles) == (kind is ExportKind.TRACK)


@pytest.fixture
def slow_ffmpeg(video: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Half done, and going no further."""
    folder = tmp_path / "bin"
    folder.mkdir()
    stand_in_for_ffmpeg(folder, monkeypatch, "echo out_time_us=1500000\nexec sleep 60")
    return video


def half_done(dialog: ExportDialog) -> bool:
    return any(one.text() in {"49 %", "50 %"} for one in dialog.findChildren(QLabel))


@pytest.mark.parametrize("by_key", [True, False])
def test_cancelling_returns_to_the_form_and_leaves_nothing(
    qtbot: QtBot, opened: Open, slow_ffmpeg: Path, by_key: bool
) -> None:
    dialog = opened(ExportChoices(ExportKind.TRACK), source=slow_ffmpeg)
    before = sorted(slow_ffmpeg.parent.iterdir())
    press(qtbot, dialog, "Export")
    qtbot.waitUntil(lambda: half_done(dialog), timeout=30_000)
    if by_key:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(named(dialog, "Cancel the export"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.is_running, timeout=30_000)
    assert "Nothing was left behind" in said(dialog)
    assert dialog.isVisible()
    assert sorted(slow_ffmpeg.parent.iterdir()) == before
    assert psutil.Process().children(recursive=True) == []


def test_closing_the_window_of_a_running_export_ends_it_first(qtbot: QtBot, opened: Open, slow_ffmpeg: Path) -> None:
    dialog = opened(ExportChoices(ExportKind.TRACK), source=slow_ffmpeg)
    press(qtbot, dialog, "Export")
    qtbot.waitUntil(lambda: half_done(dialog), timeout=30_000)
    with qtbot.waitSignal(dialog.rejected, timeout=30_000):
        dialog.close()
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()
    assert psutil.Process().children(recursive=True) == []


def test_stopping_waits_until_nothing_runs(qtbot: QtBot, opened: Open, slow_ffmpeg: Path) -> None:
    dialog = opened(ExportChoices(ExportKind.TRACK), source=slow_ffmpeg)
    press(qtbot, dialog, "Export")
    qtbot.waitUntil(lambda: half_done(dialog), timeout=30_000)
    dialog.stop()
    assert psutil.Process().children(recursive=True) == []


def test_every_control_has_a_name_and_the_keyboard_reaches_it(qtbot: QtBot, opened: Open) -> None:
    for choices in (ExportChoices(format="ass"), ExportChoices(format="fcpxml"), ExportChoices(ExportKind.BURNED_IN)):
        dialog = opened(choices)
        controls = [
            one
            for one in dialog.findChildren(QWidget)
            if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
        ]
        assert len(controls) > 5
        for one in controls:
            inner = isinstance(one.parentWidget(), QComboBox) or type(one).__name__ == "QExpandingLineEdit"
            assert one.accessibleName() or getattr(one, "text", str)() or inner, one
        reached = set()
        at: QWidget = dialog
        for _ in range(200):
            at = at.nextInFocusChain()
            reached.add(at)
        assert set(controls) <= reached
        dialog.close()


def test_the_preview_changes_with_the_style_and_shows_the_film(qtbot: QtBot, opened: Open) -> None:
    dialog = opened(ExportChoices(ExportKind.BURNED_IN))
    preview = named(dialog, "Preview of the style")
    before = preview.grab().toImage()
    size = named(dialog, "Size, for a picture of 1080 lines")
    qtbot.keyClick(size, Qt.Key.Key_PageUp)
    after = preview.grab().toImage()
    assert before != after
    still = QImage(160, 90, QImage.Format.Format_RGB32)
    still.fill(QColor("#336699"))
    dialog.form.show_still(still)
    assert preview.grab().toImage().pixelColor(128, 16) == QColor("#336699")


def test_the_shipped_font_has_one_name() -> None:
    assert SHIPPED_FONT == SHIPPED_FAMILY
    assert set(FORMATS) == {"srt", "vtt", "ass", "txt", "json", "fcpxml"}


@pytest.mark.parametrize(
    ("keys", "second", "below"),
    [
        ((Qt.Key.Key_End,), TrackKind.WRITTEN, "他吃了飯沒有"),
        ((Qt.Key.Key_End, Qt.Key.Key_Up), TrackKind.SEMI_WRITTEN, "他食了飯沒有呀"),
    ],
)
def test_a_second_track_is_chosen_by_keys_exported_and_kept_for_the_next_time(
    qtbot: QtBot, opened: Open, tmp_path: Path, keys: tuple[Qt.Key, ...], second: TrackKind, below: str
) -> None:
    dialog = opened(cues=(Cue(0, 1_000, "佢食咗飯未呀"),))
    told: list[ExportChoices] = []
    dialog.chosen.connect(told.append)
    box = named(dialog, "Second track beside the subtitles")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "None"
    for key in keys:
        qtbot.keyClick(box, key)
    press(qtbot, dialog, "Export")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert told[-1].second is second
    assert ExportChoices.from_text(told[-1].to_text()) == told[-1]
    assert [cue.text for cue in read((tmp_path / "film.srt").read_bytes()).cues] == [f"佢食咗飯未呀\n{below}"]
    again = opened(told[-1])
    assert again.form.choices.second is second
