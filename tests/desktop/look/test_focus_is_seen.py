"""Whoever works by keys sees where they are, whatever has the focus: in both themes, in windows and in dialogs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from canto_beats.desktop.look.colours import contrast
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.look.theme import Appearance, ThemeSwitch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

WIDTH, HEIGHT = 160, 80
MOST_OF_A_RING = 0.7
"""Of one pixel all round. Beside a chosen row, which has the accent's colour anyway, a list's own cannot be told."""


def controls() -> Iterator[QWidget]:
    yield from (QLineEdit("film.srt"), QSpinBox(), QDoubleSpinBox(), QPlainTextEdit(), QTextBrowser(), QTableWidget())
    for editable in (False, True):
        combo = QComboBox()
        combo.addItem("SRT")
        combo.setEditable(editable)
        yield combo
    listed = QListWidget()
    listed.addItems(["film.mp4", "other.mp4"])
    yield listed
    primary = QPushButton("Export")
    play_part(primary, Part.PRIMARY)
    yield primary
    for kind in (QCheckBox, QRadioButton, QPushButton, QToolButton):
        for on in (False, True):
            yield button(kind(), on=on)


def button(button: QAbstractButton, *, on: bool) -> QAbstractButton:
    button.setText("Keep")
    button.setAutoExclusive(False)
    button.setCheckable(True)
    button.setChecked(on)
    return button


@pytest.mark.parametrize("kind", [QWidget, QDialog])
@pytest.mark.parametrize("appearance", [Appearance.DARK, Appearance.LIGHT])
def test_focus_is_seen_all_round_and_moves_nothing(
    qtbot: QtBot, switch: ThemeSwitch, appearance: Appearance, kind: type[QWidget]
) -> None:
    switch.choose(appearance)
    window = kind()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # of sizes the offscreen platform complains
    elsewhere = QPushButton()
    column.addWidget(elsewhere)
    shown = list(controls())
    for control in shown:
        control.setMaximumSize(WIDTH, HEIGHT)
        column.addWidget(control)
    window.resize(WIDTH, HEIGHT * len(shown))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    for control in shown:
        elsewhere.setFocus()
        place, before = control.geometry(), control.grab().toImage()
        control.setFocus()
        after = control.grab().toImage()
        what = f"{type(control).__name__} {appearance}"
        assert control.geometry() == place, what
        assert seen(before, after) >= MOST_OF_A_RING * 2 * (before.width() + before.height()), what


def seen(before: QImage, after: QImage) -> int:
    """Pixels that have become clearly other ones."""
    places = ((x, y) for x in range(before.width()) for y in range(before.height()))
    pairs = ((before.pixel(x, y), after.pixel(x, y)) for x, y in places)
    return sum(told_apart(*pair) for pair in pairs if pair[0] != pair[1])


@cache
def told_apart(one: int, other: int) -> bool:
    return contrast(QColor(one).name(), QColor(other).name()) >= 3
