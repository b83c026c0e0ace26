"""Subtitles that are shown are held against their recording, and put where the voice is as one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.desktop.actions import Actions
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import write
from tests.desktop.driving import texts, trigger
from tests.speech import Spoken, long_dialogue, write_wav

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.recording_check.dialog import RecordingCheckDialog
    from canto_beats.desktop.workbench import Workbench
    from tests.desktop.driving import Open

LONG_MS = 60_000
LATE_MS = 2_300


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Spoken]]:
    pcm, spoken = long_dialogue(1)
    return write_wav(tmp_path_factory.mktemp("talk") / "talk.wav", pcm), spoken


@pytest.fixture
def late(qtbot: QtBot, open_window: Open, talk: tuple[Path, list[Spoken]], tmp_path: Path) -> Workbench:
    """Late subtitles, with one more where nobody speaks."""
    recording, spoken = talk
    (tmp_path / "talk.wav").symlink_to(recording)
    cues = [Cue(each.start_ms + LATE_MS, each.end_ms + LATE_MS, each.text) for each in spoken]
    silent = cues[-1].end_ms + 20_000
    file = tmp_path / "talk.srt"
    file.write_text(write([*cues, Cue(silent, silent + 1_500, "冇人講嘢")], "srt"), encoding="utf-8")
    bench = open_window()
    bench.opening.open_and_remember([file])
    qtbot.waitUntil(lambda: bool(texts(bench)), timeout=LONG_MS)
    return bench


def begun(bench: Workbench) -> RecordingCheckDialog:
    trigger(bench, "check_recording")
    dialog = bench.checking.dialog
    assert dialog is not None
    return dialog


def starts(bench: Workbench) -> list[int]:
    return [line.cue.start_ms for line in bench.shown.editor.lines]


def test_what_is_late_is_told_and_mended_by_one_edit(
    qtbot: QtBot, late: Workbench, talk: tuple[Path, list[Spoken]]
) -> None:
    before, written = starts(late), texts(late)
    dialog = begun(late)
    assert not dialog.mend.isVisible()
    qtbot.waitUntil(lambda: not dialog.is_running, timeout=LONG_MS)
    said = dialog.said.text().splitlines()
    assert said[0] in ("The subtitles are 2.2 s late.", "The subtitles are 2.3 s late.")
    assert said[1] == "1 subtitle(s) stand where nobody speaks."
    assert said[2] == f"{len(before)} subtitle(s) would get other times. It can be undone."
    assert starts(late) == before, "nothing is done unasked"
    dialog.mend.click()
    spoken = [each.start_ms for each in talk[1]]
    assert max(abs(start - voice) for start, voice in zip(starts(late), spoken, strict=False)) <= 150
    assert texts(late) == written
    trigger(late, "undo")
    assert starts(late) == before
    assert not late.actions_["undo"].isEnabled()


def test_a_check_is_cancelled_and_changes_nothing(qtbot: QtBot, late: Workbench) -> None:
    before = starts(late)
    dialog = begun(late)
    with qtbot.waitSignal(dialog.finished, timeout=LONG_MS):
        dialog.reject()
    assert late.checking.dialog is None or not late.checking.dialog.is_running
    assert starts(late) == before
    gone = begun(late)
    assert late.window.close(), "a window that closes stops it"
    assert not gone.is_running or gone._worker is None or gone._worker.isFinished()


def test_a_recording_that_cannot_be_heard_is_one_sentence(qtbot: QtBot, late: Workbench, tmp_path: Path) -> None:
    (tmp_path / "talk.wav").unlink()
    dialog = begun(late)
    qtbot.waitUntil(lambda: not dialog.is_running, timeout=LONG_MS)
    assert dialog.said.text() == "There is no file talk.wav any more. Open it from where it is now."
    assert not dialog.mend.isVisible()
    dialog.reject()


def test_without_a_recording_there_is_nothing_to_check_against(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    file = tmp_path / "alone.srt"
    file.write_text(write([Cue(0, 2_000, "你好")], "srt"), encoding="utf-8")
    bench = open_window()
    bench.opening.open_and_remember([file])
    qtbot.waitUntil(lambda: bool(texts(bench)), timeout=LONG_MS)
    actions: Actions = bench.actions_
    assert not actions["check_recording"].isEnabled()
    assert actions["put_recording"].isEnabled()
