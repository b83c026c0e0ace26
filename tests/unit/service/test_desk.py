from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from canto_beats.cantonese.glossary.terms import Term
from canto_beats.job.request import JobRequest
from canto_beats.library.library import Library, Recipe, StoredWindow
from canto_beats.service.desk import Desk, QueueState
from canto_beats.service.glossary import add_term
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
    """Put right by its own wishes and the glossary, without what was written where nobody spoke."""
    words = [Phrase("佢地俾阿文", tuple((at * 100, at * 100 + 100) for at in range(5)), 0.9)]
    words += [Phrase("多謝收睇", tuple((at * 100 + 3000, at * 100 + 3100) for at in range(4)), 0.9)]
    window = StoredWindow(0, 0, 5000, tuple(words), ((0, 700),))
    add_term(home, Term("阿敏", heard=("阿文",)))
    wished = replace(requests[0], preferred=("畀",))
    as_heard = replace(requests[0], put_right=False, hide_phantoms=False)
    recipe = Recipe("sound", 0, "settings")
    with Library.open(home) as library:
        job_id, other = (library.begin_job(each.source, each) for each in (wished, as_heard))
        transcript = library.transcript_for(recipe, job_id=job_id)
        library.commit_window(transcript.id, window)
        library.transcript_for(recipe, job_id=other)
        without = library.begin_job(requests[1].source, requests[1])
    with Desk.open(home) as desk:
        told = [(each.index, [phrase.text for phrase in each.phrases]) for each in desk.kept_windows(job_id)]
        assert told == [(0, ["佢哋畀阿敏"])]
        assert [(each.end_ms, each.speech) for each in desk.kept_windows(job_id)] == [(5000, ((0, 700),))]
        assert [each.phrases for each in desk.kept_windows(other)] == [window.phrases]
        assert desk.has_kept(job_id)
        assert not desk.has_kept(without)
        assert desk.kept_windows(without) == []
        assert desk.kept_windows(without + 1) == []
