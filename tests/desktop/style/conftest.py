from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.desktop.style.cue_view import CueView
from canto_beats.subtitles.cue import Cue

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CUES = [
    Cue(0, 1800, "佢二十五歲，係咪呀？"),
    Cue(2000, 3800, "屌，三百蚊。"),
    Cue(4000, 5800, "一齊去食三文治"),
]


@pytest.fixture
def cues() -> list[Cue]:
    return CUES


@pytest.fixture
def view(qtbot: QtBot) -> CueView:
    return CueView()
