from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from canto_beats.desktop.desk_thread import DeskThread
from canto_beats.errors import wrong_usage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home


@pytest.fixture
def thread(qtbot: QtBot, home: Home) -> Iterator[DeskThread]:
    thread = DeskThread("test", home)
    yield thread
    assert thread.close(10_000)


def fails() -> object:
    raise wrong_usage("memory.no", "It cannot be done.", "Do something else.")


def test_wishes_are_done_in_their_turn_and_answered_here(qtbot: QtBot, thread: DeskThread) -> None:
    answers: list[object] = []
    where: list[int] = []
    thread.answered.connect(answers.append)
    with qtbot.waitSignals([thread.answered] * 3):
        for number in range(3):
            thread.ask(lambda number=number: where.append(threading.get_ident()) or number)
    assert answers == [0, 1, 2]
    assert threading.get_ident() not in where


def test_what_cannot_be_done_is_a_sentence_and_hinders_nothing_after_it(qtbot: QtBot, thread: DeskThread) -> None:
    told: list[str] = []
    thread.failed.connect(told.append)
    with qtbot.waitSignal(thread.answered) as answered:
        thread.ask(fails)
        thread.ask(lambda: "done")
    assert answered.args == ["done"]
    assert told == ["It cannot be done. Do something else."]


@pytest.mark.allows_log
def test_a_bug_is_a_sentence_too(qtbot: QtBot, thread: DeskThread) -> None:
    with qtbot.waitSignal(thread.failed) as failed:
        thread.ask(lambda: 1 // 0)
    assert "did not expect" in failed.args[0]


def test_one_that_hangs_does_not_hold_up_whoever_closes_the_window(qtbot: QtBot, home: Home) -> None:
    thread, go_on, begun = DeskThread("test", home), threading.Event(), threading.Event()
    done: list[str] = []
    thread.ask(lambda: (begun.set(), go_on.wait()))
    thread.ask(lambda: done.append("after the end"))
    begun.wait()
    assert thread.is_busy
    assert not thread.close(1)
    thread.ask(lambda: done.append("after the end"))
    thread.deleteLater()
    go_on.set()
    assert thread.close(10_000)
    assert done == []
