"""The list of recordings through the real pipeline, with fake engines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.desktop.jobs.job_queue import JobQueue
from canto_beats.job.request import JobRequest
from canto_beats.service.desk import Desk, QueueState
from tests.fakes.models import fake_model

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.job.events import WindowCommitted
    from canto_beats.service.desk import QueueItem
    from canto_beats.service.job_service import JobService
    from canto_beats.settings import Home

pytestmark = pytest.mark.usefixtures("qapp")
SLOW = {"window_s": 0.3}


@pytest.fixture
def desk(home: Home) -> Iterator[Desk]:
    with Desk.open(home) as desk:
        yield desk


@pytest.fixture
def queue(service: JobService, desk: Desk) -> Iterator[JobQueue]:
    queue = JobQueue(service, desk)
    yield queue
    assert queue.close(wait_ms=5000)


def request(film: Path, model: Path, name: str = "out") -> JobRequest:
    return JobRequest(film, film.with_name(f"{name}.srt"), model=str(model))


def added(queue: JobQueue, asked: JobRequest) -> QueueItem:
    item = queue.add(asked)
    assert item is not None
    return item


def state(queue: JobQueue, item_id: int) -> QueueState:
    item = queue.item(item_id)
    assert item is not None
    return item.state


def wait_for(qtbot: QtBot, queue: JobQueue, item_id: int, wanted: QueueState) -> None:
    qtbot.waitUntil(lambda: state(queue, item_id) is wanted, timeout=20_000)


def test_a_recording_is_transcribed_and_its_subtitles_are_in_the_library(
    qtbot: QtBot, queue: JobQueue, desk: Desk, film: Path, model: Path
) -> None:
    item = added(queue, request(film, model))
    heard: list[int] = []
    percents: list[float] = []
    queue.heard.connect(lambda _, windows: heard.extend(window.index for window in windows))
    queue.item_changed.connect(lambda item_id: percents.append(queue.snapshot(item_id).percent))
    with qtbot.waitSignal(queue.cues_ready, timeout=20_000):
        queue.start(item.id)
    assert state(queue, item.id) is QueueState.DONE
    assert sorted(heard) == list(range(len(heard)))
    assert len(heard) > 2
    assert percents == sorted(percents)
    assert percents[-1] == 100
    done = queue.item(item.id)
    assert done is not None
    assert done.job_id is not None
    assert "subtitles are in" in done.sentence
    written = film.with_name("out.srt").read_text(encoding="utf-8")
    assert all(cue.text.split("\n")[0] in written for cue in desk.document(done.job_id).cues)
    assert len(desk.document(done.job_id).cues) > 10


def test_recordings_are_worked_on_one_after_the_other_in_the_order_of_the_list(
    qtbot: QtBot, queue: JobQueue, film: Path, model: Path
) -> None:
    items = [added(queue, request(film, model, str(number))) for number in range(3)]
    began: list[int] = []

    def note(item_id: int) -> None:
        if state(queue, item_id) is QueueState.RUNNING and item_id not in began:
            began.append(item_id)

    queue.item_changed.connect(note)
    queue.move(items[2].id, -1)
    for item in items:
        queue.start(item.id)
    assert [state(queue, item.id) for item in items] == [QueueState.RUNNING, QueueState.WAITING, QueueState.WAITING]
    wait_for(qtbot, queue, items[1].id, QueueState.DONE)
    assert began == [items[0].id, items[2].id, items[1].id]


def test_pausing_ends_the_engine_and_going_on_repeats_nothing_that_was_kept(
    qtbot: QtBot, queue: JobQueue, film: Path, tmp_path: Path
) -> None:
    item = added(queue, request(film, fake_model(tmp_path / "slow", **SLOW)))
    worked_on: list[int] = []
    reused: list[int] = []

    def note(_item_id: int, windows: list[WindowCommitted]) -> None:
        for window in windows:
            (reused if window.reused else worked_on).append(window.index)

    queue.heard.connect(note)
    with qtbot.waitSignal(queue.heard, timeout=20_000):
        queue.start(item.id)
    queue.pause(item.id)
    wait_for(qtbot, queue, item.id, QueueState.PAUSED)
    assert queue.running is None
    paused = queue.item(item.id)
    assert paused is not None
    assert "are kept" in paused.sentence
    kept = list(worked_on)
    with qtbot.waitSignal(queue.cues_ready, timeout=20_000):
        queue.start(item.id)
    assert sorted(reused) == sorted(kept)
    assert sorted(worked_on) == list(range(len(worked_on)))
    assert len(worked_on) > len(kept) > 0


def test_cancelling_what_waits_leaves_what_runs_alone(qtbot: QtBot, queue: JobQueue, film: Path, model: Path) -> None:
    first, second = (added(queue, request(film, model, name)) for name in "ab")
    queue.start(first.id)
    queue.start(second.id)
    queue.cancel(second.id)
    assert state(queue, second.id) is QueueState.CANCELLED
    wait_for(qtbot, queue, first.id, QueueState.DONE)
    assert state(queue, second.id) is QueueState.CANCELLED
    assert not film.with_name("b.srt").exists()


def test_a_failure_is_a_sentence_and_the_next_one_is_begun(
    qtbot: QtBot, queue: JobQueue, film: Path, model: Path, tmp_path: Path
) -> None:
    bad = added(queue, request(film, tmp_path / "nowhere"))
    good = added(queue, request(film, model))
    queue.start(bad.id)
    queue.start(good.id)
    wait_for(qtbot, queue, good.id, QueueState.DONE)
    failed = queue.item(bad.id)
    assert failed is not None
    assert failed.state is QueueState.FAILED
    assert "nowhere" in failed.sentence
    assert "Traceback" not in failed.sentence


def test_closing_stops_the_job_and_the_next_window_finds_it_paused_with_what_it_has(
    qtbot: QtBot, service: JobService, home: Home, film: Path, tmp_path: Path
) -> None:
    model = fake_model(tmp_path / "slow", **SLOW)
    with Desk.open(home) as desk:
        queue = JobQueue(service, desk)
        item, waiting = (added(queue, request(film, model, name)) for name in "ab")
        with qtbot.waitSignal(queue.heard, timeout=20_000):
            queue.start(item.id)
        queue.start(waiting.id)
        assert queue.close(wait_ms=3000)
    with Desk.open(home) as desk:
        queue = JobQueue(service, desk)
        assert [each.state for each in queue.items] == [QueueState.PAUSED, QueueState.INTERRUPTED]
        with qtbot.waitSignal(queue.cues_ready, timeout=20_000):
            queue.start(item.id)
        assert queue.close(wait_ms=3000)


def test_what_runs_cannot_be_removed_and_what_does_not_can(
    qtbot: QtBot, queue: JobQueue, film: Path, model: Path
) -> None:
    item = added(queue, request(film, model))
    queue.start(item.id)
    queue.remove(item.id)
    assert queue.item(item.id) is not None
    wait_for(qtbot, queue, item.id, QueueState.DONE)
    queue.remove(item.id)
    assert queue.items == ()
