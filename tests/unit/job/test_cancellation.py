from __future__ import annotations

import threading

import pytest

from canto_beats.job.cancellation import Cancellation, JobCancelled


def test_a_listener_is_called_once_however_often_one_asks() -> None:
    cancel, calls = Cancellation(), []
    cancel.on_request(lambda: calls.append(1))
    cancel.request()
    cancel.request()
    assert calls == [1]


def test_a_listener_that_comes_late_is_called_at_once() -> None:
    cancel, calls = Cancellation(), []
    cancel.request()
    cancel.on_request(lambda: calls.append(1))
    assert calls == [1]


def test_a_forgotten_listener_is_not_called() -> None:
    cancel, calls = Cancellation(), []
    forget = cancel.on_request(lambda: calls.append(1))
    forget()
    cancel.request()
    assert calls == []


def test_a_listener_may_look_at_the_cancellation_itself() -> None:
    cancel, seen = Cancellation(), []
    cancel.on_request(lambda: seen.append(cancel.requested))
    cancel.request()
    assert seen == [True]


def test_waiting_ends_as_soon_as_someone_asks() -> None:
    cancel = Cancellation()
    threading.Timer(0.01, cancel.request).start()
    assert cancel.wait(10)


def test_the_exception_comes_only_after_the_request() -> None:
    cancel = Cancellation()
    cancel.raise_if_requested()
    cancel.request()
    with pytest.raises(JobCancelled):
        cancel.raise_if_requested()
