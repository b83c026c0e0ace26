"""Whoever uses the window by keys or by ear finds everything and is told what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QScrollBar, QToolButton, QWidget

from canto_beats.desktop.main_window import MainWindow
from canto_beats.desktop.workbench import Workbench
from canto_beats.service.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from canto_beats.service.job_service import JobService
    from canto_beats.settings import Home


@pytest.fixture
def bench(qtbot: QtBot, service: JobService, home: Home) -> Iterator[Workbench]:
    with Desk.open(home) as desk:
        window = MainWindow()
        bench = Workbench(window, service, desk)
        with qtbot.waitExposed(window):
            window.show()
        yield bench
        assert bench.window.close()
        bench.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def controls(window: QWidget) -> list[QWidget]:
    """What can have the focus and is seen."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar)
        and not widget.objectName().startswith("qt_")
    ]


def told(widget: QWidget) -> str:
    """What a screen reader would say it is."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def test_every_control_says_what_it_is(bench: Workbench) -> None:
    found = controls(bench.window)
    assert len(found) > 8
    nameless = [f"{type(widget).__name__} {widget.objectName()}" for widget in found if not told(widget).strip()]
    assert nameless == []


def test_every_button_says_what_it_does_when_one_points_to_it(bench: Workbench) -> None:
    icons = Qt.ToolButtonStyle.ToolButtonIconOnly
    buttons = [
        one for one in bench.window.findChildren(QToolButton) if one.isVisible() and one.toolButtonStyle() == icons
    ]
    assert len(buttons) > 10
    assert [button.text() for button in buttons if not button.toolTip()] == []


def test_tab_goes_round_all_controls(qtbot: QtBot, bench: Workbench) -> None:
    found = controls(bench.window)
    wanted = {widget for widget in found if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()}
    bench.window.activateWindow()
    reached: set[QWidget] = set()
    for _ in range(4 * len(wanted)):
        bench.window.focusNextChild()
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(focused)
    assert wanted <= reached, [type(widget).__name__ for widget in wanted - reached]


def test_no_two_actions_want_the_same_keys(bench: Workbench) -> None:
    keys: dict[str, str] = {}
    for action in bench.window.findChildren(QAction):
        for shortcut in action.shortcuts():
            pressed = shortcut.toString()
            if pressed:
                assert pressed not in keys, f"{pressed}: {keys[pressed]} and {action.objectName()}"
                keys[pressed] = action.objectName()
    assert len(keys) > 15


def test_every_action_is_in_a_menu(bench: Workbench) -> None:
    """What has no button and no menu is found by nobody."""
    inside: set[str] = set()

    def look(actions: list[QAction]) -> None:
        for action in actions:
            menu = action.menu()
            if menu is not None:
                look(menu.actions())  # type: ignore[attr-defined]  # a QMenu
            inside.add(action.objectName())

    look(bench.window.menuBar().actions())
    assert {action.objectName() for action in bench.actions_.all()} <= inside
