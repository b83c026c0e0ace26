from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from canto_beats.job.request import JobRequest
from canto_beats.library.library import Library, Recipe, StoredWindow
from canto_beats.service.desk import Desk, QueueState
from canto_beats.subtitles.phrase import Phrase

if TYPE_CHECKING:
    from pathlib import Path

    from canto_beats.settings import Home


@pytest.fixture
def requests(tmp_path: Path) -> list[JobRequest]:
    return [JobRequest(tmp_path / name, model="demo") for name in ("a.mp4", "b.mp4", "c\udce9.mp4")]


def test_the_list_is_there_again_in_the_same_order(home: Home, requests: list[JobRequest]) -> None:
    with Desk.open(home) as desk:
        a, b, c = (desk.queue.add(request) for request in requests)
        desk.queue.arrange([c.id, a.id, b.id])
        desk.queue.remove(a.id)
        desk.queue.put(replace(b, state=QueueState.DONE, sentence="3 subtitles are in b.srt."))
    with Desk.open(home) as desk:
        found = desk.items_left_behind()
    assert [item.request for item in found] == [requests[2], requests[1]]
    assert [(item.state, item.sentence) for item in found] == [
        (QueueState.ADDED, ""),
        (QueueState.DONE, "3 subtitles are in b.srt."),
    ]


def test_what_was_under_way_when_the_program_went_away_was_interrupted(home: Home, requests: list[JobRequest]) -> None:
    with Desk.open(home) as desk:
        items = [desk.queue.add(request) for request in requests]
        for item, state in zip(items, (QueueState.RUNNING, QueueState.WAITING, QueueState.PAUSED), strict=True):
            desk.queue.put(replace(item, state=state))
    for _ in range(2):
        with Desk.open(home) as desk:
            states = [item.state for item in desk.items_left_behind()]
        assert states == [QueueState.INTERRUPTED, QueueState.INTERRUPTED, QueueState.PAUSED]


def test_an_item_that_was_removed_does_not_come_back(home: Home, requests: list[JobRequest]) -> None:
    with Desk.open(home) as desk:
        item = desk.queue.add(requests[0])
        desk.queue.remove(item.id)
        desk.queue.put(replace(item, state=QueueState.DONE))
        assert desk.queue.items() == []


def test_what_a_job_has_on_disk_is_told_as_the_job_told_it(home: Home, requests: list[JobRequest]) -> None:
    words = (Phrase("喺度", ((0, 400), (400, 900))),)
    with Library.open(home) as library:
        job_id = library.begin_job(requests[0].source, requests[0])
        transcript = library.transcript_for(Recipe("sound", 0, "settings"), job_id=job_id)
        library.commit_window(transcript.id, StoredWindow(0, 0, 1000, words))
        another = library.begin_job(requests[1].source, requests[1])
    with Desk.open(home) as desk:
        told = [(each.index, each.start_ms, each.end_ms, each.phrases) for each in desk.kept_windows(job_id)]
        assert told == [(0, 0, 1000, words)]
        assert desk.kept_windows(another) == []
        assert desk.kept_windows(another + 1) == []
