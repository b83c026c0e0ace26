"""Which folder the window offers to export to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths

from tests.desktop.driving import transcribed, trigger

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.exporting.export_dialog import ExportDialog
    from canto_beats.desktop.workbench import Workbench
    from tests.desktop.driving import Open

SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "sample.mp4"


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    documents = tmp_path / "Documents"
    documents.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(documents))
    return documents


def asked(bench: Workbench) -> ExportDialog:
    trigger(bench, "export")
    dialog = bench.exporting.dialog
    assert dialog is not None
    return dialog


def offered(bench: Workbench) -> Path | None:
    dialog = asked(bench)
    target = dialog.form.target
    dialog.reject()
    return target


def exported(qtbot: QtBot, bench: Workbench, target: Path | None = None) -> None:
    dialog = asked(bench)
    if target is not None:
        dialog.form._target.setText(str(target))
    with qtbot.waitSignal(dialog.exported, timeout=30_000):
        dialog._export.click()


def test_nothing_is_offered_to_be_written_beside_what_came_along_with_the_program(
    qtbot: QtBot, open_window: Open, documents: Path, film: Path
) -> None:
    bench = open_window(SAMPLE)
    transcribed(qtbot, bench)
    assert offered(bench) == documents / "sample.srt"
    dialog = asked(bench)
    dialog.form._target.setText("named")
    assert dialog.form.target == documents / "named.srt"
    dialog.reject()
    exported(qtbot, bench)
    assert (documents / "sample.srt").is_file()
    bench.open_recordings([film])
    transcribed(qtbot, bench)
    assert offered(bench) == film.with_suffix(".srt"), "nobody chose another folder than the recording's own"


def test_the_folder_that_was_chosen_is_offered_for_every_recording_and_the_next_time(
    qtbot: QtBot, open_window: Open, documents: Path, film: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    bench = open_window(film)
    transcribed(qtbot, bench)
    exported(qtbot, bench, mine / "other name.srt")
    assert bench.window.close()
    again = open_window(SAMPLE)
    transcribed(qtbot, again)
    assert offered(again) == mine / "sample.srt"
    exported(qtbot, again, documents / "sample.srt")
    assert offered(again) == documents / "sample.srt"
