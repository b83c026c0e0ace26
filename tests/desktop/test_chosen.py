from __future__ import annotations

from typing import TYPE_CHECKING

from canto_beats.desktop.chosen import Chosen
from canto_beats.service.preferences import Preferences, read_preferences

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home


def test_what_is_changed_is_told_once_and_kept_at_once(qtbot: QtBot, home: Home) -> None:
    chosen = Chosen(home)
    told: list[Preferences] = []
    chosen.changed.connect(told.append)
    chosen.change(device="cpu")
    chosen.change(device="cpu")
    assert told == [Preferences(device="cpu")]
    assert read_preferences(home) == chosen.now == Preferences(device="cpu")
