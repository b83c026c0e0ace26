from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.job.cancellation import Cancellation
from canto_beats.job.outcome import Ending
from canto_beats.service import model_getting
from canto_beats.service.model_getting import run_getting
from tests.fakes.hub import UNREACHABLE, hub_on_loopback, point_hub_to

if TYPE_CHECKING:
    from canto_beats.settings import Home


def test_a_model_that_came_is_a_value_that_says_so(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    with hub_on_loopback() as endpoint:
        point_hub_to(monkeypatch, endpoint)
        progress: list[float] = []
        outcome = run_getting(home, "owner/model", progress.append, Cancellation())
    assert outcome.ok
    assert progress[-1] == 1.0
    assert (home.models / "owner--model").is_dir()


def test_a_download_that_is_stopped_is_no_failure(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    cancel = Cancellation()
    cancel.request()
    with hub_on_loopback() as endpoint:
        point_hub_to(monkeypatch, endpoint)
        outcome = run_getting(home, "owner/model", lambda _: None, cancel)
    assert outcome.ending is Ending.CANCELLED
    assert outcome.problem is None


def test_a_network_that_is_not_there_is_a_problem_in_a_sentence(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    point_hub_to(monkeypatch, UNREACHABLE)
    outcome = run_getting(home, "owner/model", lambda _: None, Cancellation())
    assert outcome.ending is Ending.FAILED
    assert outcome.problem is not None
    assert outcome.problem.code == "models.no-network"


@pytest.mark.allows_log
def test_not_even_a_bug_is_raised_in_the_thread(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(model_getting, "get_model", broken)
    outcome = run_getting(home, "owner/model", lambda _: None, Cancellation())
    assert outcome.problem is not None
    assert outcome.problem.code == "service.bug"
