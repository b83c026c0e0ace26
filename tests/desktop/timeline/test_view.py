from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from canto_beats.desktop.look.colours import THEMES, Theme
from canto_beats.desktop.look.palette import palette_for
from canto_beats.desktop.timeline.view import TimelineView
from canto_beats.subtitles.editing.changes import shifted
from canto_beats.subtitles.editing.sheet import CueSheet
from tests.desktop.timeline.material import lines_at, peaks_at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
WAVE_Y, LANE_Y = 80, 165
TIMES = (1000, 2000), (2500, 3500), (4000, 5000), (5000, 6000)


class Asked:
    """What the view asked for, in order."""

    def __init__(self, view: TimelineView) -> None:
        self.all: list[tuple[Any, ...]] = []
        view.seek_requested.connect(self.seek)
        view.selection_requested.connect(self.select)
        view.times_requested.connect(self.times)
        view.shift_requested.connect(self.shift)
        view.line_activated.connect(self.activate)

    def seek(self, ms: int) -> None:
        self.all.append(("seek", ms))

    def select(self, ids: object) -> None:
        self.all.append(("select", ids))

    def times(self, line_id: int, start_ms: int, end_ms: int) -> None:
        self.all.append(("times", line_id, start_ms, end_ms))

    def shift(self, ids: object, by_ms: int) -> None:
        self.all.append(("shift", ids, by_ms))

    def activate(self, line_id: int) -> None:
        self.all.append(("activate", line_id))


class WindowWithKeys(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        self.pressed.append(event.key())


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    """Twelve of sixty seconds, ten milliseconds a pixel."""
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(1200, 200)
    view.set_duration(60_000)
    view.set_lines(lines_at(*TIMES))
    view.set_position(50_000)
    with qtbot.waitActive(view):
        view.show()
    view.setFocus()
    return view


@pytest.fixture
def asked(view: TimelineView) -> Asked:
    return Asked(view)


def drag(qtbot: QtBot, view: TimelineView, start_x: int, end_x: int, y: int, *, release: bool = True) -> None:
    qtbot.mousePress(view, LEFT, pos=QPoint(start_x, y))
    for part in range(1, 4):
        qtbot.mouseMove(view, QPoint(start_x + (end_x - start_x) * part // 3, y))
    if release:
        qtbot.mouseRelease(view, LEFT, pos=QPoint(end_x, y))


def turn_wheel(view: TimelineView, x: float, notches: int, held: Qt.KeyboardModifier) -> None:
    at = QPointF(x, WAVE_Y)
    no_phase, turned = Qt.ScrollPhase.NoScrollPhase, QPoint(0, 120 * notches)
    event = QWheelEvent(at, at, QPoint(), turned, Qt.MouseButton.NoButton, held, no_phase, False)
    QApplication.sendEvent(view, event)


def picture(view: TimelineView) -> QImage:
    """Without the scroll bar, which the style fades in and out."""
    return view.grab(QRect(0, 0, view.width(), view._scene.bands.lane_end)).toImage()


def colours_in(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(image.height())}


def test_it_is_not_blank_and_looks_different_with_each_thing_it_is_told(view: TimelineView) -> None:
    seen = [picture(view)]
    assert len(colours_in(seen[0])) > 5
    view.set_peaks(peaks_at([8000, 200, 20_000] * 200))
    seen.append(picture(view))
    view.set_peaks(peaks_at([8000, 200, 20_000] * 400))
    seen.append(picture(view))
    view.set_selection({1})
    seen.append(picture(view))
    view.set_position(3000)
    seen.append(picture(view))
    view.set_lines(lines_at(*TIMES[:2]))
    seen.append(picture(view))
    view.set_peaks(None)
    seen.append(picture(view))
    view.set_duration(4000)
    seen.append(picture(view))
    assert all(one != other for index, one in enumerate(seen) for other in seen[index + 1 :])


def test_the_same_things_told_again_look_the_same(view: TimelineView) -> None:
    view.set_peaks(peaks_at([8000, 200, 20_000] * 200))
    before = picture(view)
    view.show_range(20_000, 40_000)
    view.set_peaks(None)
    view.zoom_to_all()
    assert picture(view) != before
    view.set_peaks(peaks_at([8000, 200, 20_000] * 200))
    view._scene.axis = view._scene.axis.zoomed(view._scene.axis.ms_per_px / 10, 0)
    view._view_changed()
    assert picture(view) == before


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_its_colours_are_those_of_the_palettes_theme(view: TimelineView, theme: Theme) -> None:
    view.setPalette(palette_for(theme))
    view.set_selection({0})
    image = picture(view)
    assert image.pixelColor(360, 40) == QColor(theme.field)
    assert image.pixelColor(194, LANE_Y) == QColor(theme.accent)
    assert image.pixelColor(344, LANE_Y) == QColor(theme.block)


def test_it_can_be_made_inside_a_window_that_is_dressed_already(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet("QWidget { font-size: 15px; color: #123456 }")
    view = TimelineView(window)
    view.resize(600, 160)
    assert len(colours_in(view.grab().toImage())) > 5
    assert view.minimumSizeHint().width() <= view.sizeHint().width()


@pytest.mark.parametrize("height", [0, 1, 8, 30, 60, 112, 400])
def test_squeezed_or_stretched_it_draws_what_there_is_room_for(view: TimelineView, height: int) -> None:
    view.set_peaks(peaks_at([8000, 200, 20_000] * 200))
    view.resize(300, height)
    view.grab()


def test_a_click_selects_a_block_or_goes_to_a_time(qtbot: QtBot, view: TimelineView, asked: Asked) -> None:
    qtbot.mouseClick(view, LEFT, pos=QPoint(150, LANE_Y))
    qtbot.mouseClick(view, LEFT, pos=QPoint(150, WAVE_Y))
    view.set_selection({0})
    qtbot.mouseClick(view, LEFT, CTRL, pos=QPoint(450, LANE_Y))
    assert asked.all == [("select", (0,)), ("seek", 1500), ("select", (0, 2))]


def test_a_double_click_is_for_the_text(qtbot: QtBot, view: TimelineView, asked: Asked) -> None:
    qtbot.mouseDClick(view, LEFT, pos=QPoint(150, LANE_Y))
    assert asked.all[-1] == ("activate", 0)


def test_a_dragged_block_asks_to_be_shifted_and_shows_it_meanwhile(
    qtbot: QtBot, view: TimelineView, asked: Asked
) -> None:
    before = picture(view)
    drag(qtbot, view, 150, 180, LANE_Y, release=False)
    assert picture(view) != before
    qtbot.mouseRelease(view, LEFT, pos=QPoint(180, LANE_Y))
    assert asked.all == [("select", (0,)), ("shift", (0,), 300)]


def test_it_changes_nothing_by_itself(qtbot: QtBot, view: TimelineView, asked: Asked) -> None:
    before = picture(view)
    drag(qtbot, view, 198, 238, WAVE_Y)
    qtbot.mouseMove(view, QPoint(700, 10))
    assert asked.all == [("times", 0, 1000, 2400)]
    assert picture(view) == before


def test_escape_puts_a_drag_back(qtbot: QtBot, view: TimelineView, asked: Asked) -> None:
    drag(qtbot, view, 102, 62, LANE_Y, release=False)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view._scene.dragged is None
    qtbot.mouseRelease(view, LEFT, pos=QPoint(62, LANE_Y))
    assert asked.all == [("select", (0,))]


def test_the_pointer_says_what_an_edge_is_for(qtbot: QtBot, view: TimelineView) -> None:
    shapes = []
    for x, y in ((150, LANE_Y), (199, LANE_Y), (199, WAVE_Y), (150, WAVE_Y), (199, 10)):
        qtbot.mouseMove(view, QPoint(x, y))
        shapes.append(view.cursor().shape())
    arrow, sideways = Qt.CursorShape.ArrowCursor, Qt.CursorShape.SizeHorCursor
    assert shapes == [arrow, sideways, sideways, arrow, arrow]


def test_an_edit_shows_as_it_does_in_the_sheet(view: TimelineView) -> None:
    sheet = CueSheet(line.cue for line in lines_at(*TIMES))
    view.set_lines(sheet.lines)
    edit = shifted(sheet, {0, 1}, 8000)
    assert edit
    sheet.do(edit)
    view.apply(edit)
    applied = picture(view)
    view.set_lines(sheet.lines)
    assert applied == picture(view)


def test_a_block_that_is_changed_from_elsewhere_slips_out_of_the_hand(
    qtbot: QtBot, view: TimelineView, asked: Asked
) -> None:
    drag(qtbot, view, 150, 180, LANE_Y, release=False)
    view.set_lines(lines_at((1200, 2000)))
    qtbot.mouseRelease(view, LEFT, pos=QPoint(180, LANE_Y))
    assert asked.all == [("select", (0,))]


def test_the_wheel_scrolls_and_with_ctrl_zooms_about_the_pointer(view: TimelineView) -> None:
    turn_wheel(view, 300, -2, Qt.KeyboardModifier.NoModifier)
    assert view._scene.axis.start_ms == 1920
    here = view._scene.axis.ms_at(300)
    turn_wheel(view, 300, 3, CTRL)
    assert view._scene.axis.ms_per_px < 6
    assert view._scene.axis.x_of(here) == pytest.approx(300)


def test_the_scroll_bar_scrolls_and_follows(view: TimelineView) -> None:
    bar = view._scroll_bar
    assert (bar.minimum(), bar.maximum(), bar.pageStep()) == (0, 48_000, 12_000)
    bar.setValue(20_000)
    assert view._scene.axis.start_ms == 20_000
    turn_wheel(view, 300, 1, Qt.KeyboardModifier.NoModifier)
    assert bar.value() == 19_040


def test_the_middle_button_takes_hold_of_the_view(qtbot: QtBot, view: TimelineView, asked: Asked) -> None:
    qtbot.mousePress(view, MIDDLE, pos=QPoint(600, WAVE_Y))
    qtbot.mouseMove(view, QPoint(500, WAVE_Y))
    qtbot.mouseRelease(view, MIDDLE, pos=QPoint(500, WAVE_Y))
    assert view._scene.axis.start_ms == 1000
    assert not asked.all


def test_a_drag_out_of_the_view_takes_it_along(qtbot: QtBot, view: TimelineView, asked: Asked) -> None:
    drag(qtbot, view, 1000, 1230, 10)
    assert view._scene.axis.start_ms == 300
    assert asked.all[-1] == ("seek", 12_600)


@pytest.mark.parametrize(
    ("key", "held", "expected"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, ("seek", 50_040)),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, ("seek", 49_000)),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, ("seek", 0)),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, ("seek", 60_000)),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, ("select", (3,))),
    ],
)
def test_all_of_it_can_be_reached_from_the_keyboard(
    qtbot: QtBot, view: TimelineView, asked: Asked, key: Qt.Key, held: Qt.KeyboardModifier, expected: tuple[Any, ...]
) -> None:
    qtbot.keyClick(view, key, held)
    assert asked.all == [expected]


def test_up_and_down_go_from_subtitle_to_subtitle_and_bring_them_into_view(
    qtbot: QtBot, view: TimelineView, asked: Asked
) -> None:
    view.set_lines(lines_at((1000, 2000), (2500, 3500), (40_000, 41_000)))
    view.set_selection({1})
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert asked.all == [("select", (2,))]
    assert view._scene.axis.shows(40_000)
    view.set_selection({2})
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert len(asked.all) == 1


def test_plus_and_minus_zoom(qtbot: QtBot, view: TimelineView) -> None:
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
        qtbot.keyClick(view, key)
    assert view._scene.axis.ms_per_px == pytest.approx(10 / 1.25**2)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view._scene.axis.ms_per_px == pytest.approx(10 / 1.25)


def test_a_key_it_does_not_know_is_the_windows(qtbot: QtBot) -> None:
    window = WindowWithKeys()
    qtbot.addWidget(window)
    view = TimelineView(window)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Escape):
        qtbot.keyClick(view, key)
    assert window.pressed == [Qt.Key.Key_Space, Qt.Key.Key_Escape]


def test_while_a_film_plays_only_two_stripes_are_painted_anew(view: TimelineView, qtbot: QtBot) -> None:
    view.set_position(3000)
    picture(view)
    still = view._still._picture
    assert still is not None
    view.set_position(3040)
    picture(view)
    assert view._still._picture is still


def test_it_keeps_up_with_the_playhead_if_told_to(view: TimelineView) -> None:
    view.set_position(11_000)
    view.set_following(True)
    view.set_position(12_500)
    assert view._scene.axis.start_ms == pytest.approx(11_300)
    assert view._scroll_bar.value() == 11_300


def test_it_says_what_it_is_and_that_in_another_language_too(view: TimelineView) -> None:
    assert view.accessibleName()
    assert view.accessibleDescription()
    assert view._scroll_bar.accessibleName()
    assert view.focusPolicy() == Qt.FocusPolicy.StrongFocus
    view.setAccessibleName("")
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert view.accessibleName()
