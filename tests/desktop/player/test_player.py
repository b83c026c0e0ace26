"""The real player on the sample clip, without a sound device and without a display."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QImage

from canto_beats.desktop.player.player import Player
from canto_beats.desktop.player.video_view import VideoView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "sample.mp4"


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[Player]:
    player = Player()
    yield player
    player.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def opened(qtbot: QtBot, player: Player) -> Player:
    with qtbot.waitSignals([player.duration_changed, player.pictured], timeout=15_000):
        player.open(SAMPLE)
    return player


def test_opening_shows_the_first_picture_and_does_not_play(opened: Player) -> None:
    assert 72_000 < opened.duration < 75_000
    assert not opened.is_playing
    assert opened.position < 100


def test_another_moment_is_another_picture(qtbot: QtBot, opened: Player) -> None:
    pictures: list[QImage] = []
    opened.pictured.connect(lambda picture: pictures.append(picture.copy()))
    for at in (20_000, 50_000):
        with qtbot.waitSignal(opened.pictured, timeout=15_000):
            opened.seek(at)
        assert opened.position == at
    assert pictures[0] != pictures[-1]


def test_a_span_is_played_to_its_end_and_stays_there(qtbot: QtBot, opened: Player) -> None:
    with qtbot.waitSignal(opened.playing_changed, timeout=15_000, check_params_cb=lambda playing: playing):
        opened.play_span(10_000, 10_400)
    with qtbot.waitSignal(opened.playing_changed, timeout=15_000, check_params_cb=lambda playing: not playing):
        pass
    assert 10_400 <= opened.position < 10_500


def test_a_looped_span_begins_again_until_something_else_is_asked_for(qtbot: QtBot, opened: Player) -> None:
    seen: list[int] = []
    opened.position_changed.connect(seen.append)
    opened.play_span(30_000, 30_200, looped=True)
    qtbot.waitUntil(lambda: any(now < before for before, now in pairwise(seen[2:])), timeout=15_000)
    assert opened.is_playing
    opened.seek(5_000)
    assert not opened.looped


def test_what_cannot_be_played_is_a_sentence(qtbot: QtBot, player: Player, tmp_path: Path) -> None:
    rubbish = tmp_path / "film.mp4"
    rubbish.write_bytes(b"no film" * 1000)
    with qtbot.waitSignal(player.failed, timeout=15_000) as failed:
        player.open(rubbish)
    assert "can still be transcribed" in failed.args[0]


def test_the_subtitle_is_drawn_over_the_lower_part_of_the_picture(qtbot: QtBot) -> None:
    view = VideoView()
    qtbot.addWidget(view)
    view.resize(640, 480)
    picture = QImage(1280, 720, QImage.Format.Format_RGB32)
    picture.fill(QColor("#204060"))
    view.show_picture(picture)
    plain = view.grab().toImage()
    view.show_subtitle("two\nlines")
    drawn = view.grab().toImage()
    area = view.picture_area()
    assert (area.width(), area.height(), area.top()) == (640, 360, 60)
    changed = [y for y in range(480) if any(plain.pixel(x, y) != drawn.pixel(x, y) for x in range(0, 640, 2))]
    assert changed
    assert area.top() + area.height() / 2 < min(changed)
    assert max(changed) < area.bottom()
    whites = sum(
        drawn.pixelColor(x, y) == QColor("white") for x in range(640) for y in range(min(changed), max(changed))
    )
    assert whites > 50


def test_a_long_line_is_made_to_fit(qtbot: QtBot) -> None:
    view = VideoView()
    qtbot.addWidget(view)
    view.resize(320, 180)
    plain = view.grab().toImage()
    view.show_subtitle("a line that is far too long for so small a picture " * 2)
    drawn = view.grab().toImage()
    changed = [x for x in range(320) if any(plain.pixel(x, y) != drawn.pixel(x, y) for y in range(180))]
    assert min(changed) > 0
    assert max(changed) < 319
