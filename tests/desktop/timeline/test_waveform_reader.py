from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from canto_beats.desktop.timeline import waveform_reader
from canto_beats.desktop.timeline.waveform_reader import WaveformReader
from canto_beats.service.waveform import Peaks

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home


def test_what_the_waveform_is_drawn_with_is_imported_by_its_thread_and_not_by_the_windows(
    qtbot: QtBot, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A waveform that is kept is found without it."""
    monkeypatch.setattr(waveform_reader, "peaks_of", lambda *_: Peaks(b""))
    reader = WaveformReader(tmp_path / "film.wav", None, home)
    with qtbot.waitSignal(reader.measured):
        reader.run()
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(ImportError):
        reader.run()
