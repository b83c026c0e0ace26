from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from canto_beats.desktop.timeline.block_text import fitted


@pytest.fixture
def metrics(qtbot: QtBot) -> QFontMetricsF:
    return QFontMetricsF(QFont())


def test_what_fits_is_shown_as_it_is(metrics: QFontMetricsF) -> None:
    assert fitted("你好", 2, 500, metrics) == ["你好"]
    assert fitted("你好，\n早晨", 2, 500, metrics) == ["你好，", "早晨"]


def test_lines_there_is_no_room_for_become_one(metrics: QFontMetricsF) -> None:
    assert fitted("你好，\n早晨", 1, 500, metrics) == ["你好， 早晨"]


def test_a_long_line_is_broken_once_and_then_cut(metrics: QFontMetricsF) -> None:
    text = "我哋一齊去飲茶啦好唔好" * 4
    first, second = fitted(text, 2, metrics.horizontalAdvance("我哋一齊去飲") + 1, metrics)
    assert text.startswith(first + second[:3])
    assert second.endswith("…")
    assert len(first) >= 5


def test_no_row_begins_with_a_comma_or_in_the_middle_of_a_word(metrics: QFontMetricsF) -> None:
    text = "一二三四五，六七八"
    for length in range(2, 9):
        rows = fitted(text, 2, metrics.horizontalAdvance(text[:length]) + 1, metrics)
        assert not any(row.startswith("，") for row in rows)
    words = "we booked two tickets"
    assert fitted(words, 2, metrics.horizontalAdvance("we booked tw") + 1, metrics)[0] == "we booked"


def test_where_only_dots_would_fit_there_is_nothing(metrics: QFontMetricsF) -> None:
    assert fitted("我哋一齊去飲茶啦", 2, metrics.horizontalAdvance("…") + 1, metrics) == []
    assert fitted("我哋\n一齊", 2, metrics.horizontalAdvance("…") + 1, metrics) == []
    assert fitted("", 2, 500, metrics) == [""]
    assert fitted("係", 2, 500, metrics) == ["係"]


def test_there_is_nothing_to_cut_from_one_character(metrics: QFontMetricsF) -> None:
    assert fitted("係", 2, 1, metrics) == ["係"]
