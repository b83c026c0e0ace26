from __future__ import annotations

import os
import sqlite3
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from canto_beats.errors import Problem, ProblemKind
from canto_beats.job.outcome import JobOutcome
from canto_beats.job.request import JobRequest
from canto_beats.library.job_processes import JobProcess
from canto_beats.library.library import JobState, Library, Recipe, StoredWindow
from canto_beats.subtitles.cue import Cue, FinalCue
from canto_beats.subtitles.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from canto_beats.settings import Home

RECIPE = Recipe("abc", 0, "settings")
REQUEST = JobRequest(Path("film.mp4"), Path("out.srt"), model="whisper", audio_track=1, fresh=True)


@pytest.fixture
def library(home: Home) -> Iterator[Library]:
    with Library.open(home) as opened:
        yield opened


def window(index: int, text: str = "你好") -> StoredWindow:
    start = index * 28_000
    spans = tuple((start + at * 100, start + at * 100 + 90) for at in range(len(text)))
    return StoredWindow(index, start, start + 28_000, (Phrase(text, spans, 0.75), Phrase(text, spans)))


def test_a_new_recipe_has_an_empty_transcript(library: Library) -> None:
    transcript = library.transcript_for(RECIPE)
    assert (transcript.complete, transcript.windows) == (False, {})


def test_the_same_recipe_goes_on_where_it_was_left_even_in_another_program(home: Home) -> None:
    with Library.open(home) as library:
        first = library.transcript_for(RECIPE)
        for index in (0, 2, 1):
            library.commit_window(first.id, window(index))
    with Library.open(home) as library:
        again = library.transcript_for(RECIPE)
    assert again.id == first.id
    assert not again.complete
    assert again.windows == {index: window(index) for index in range(3)}


def test_where_somebody_speaks_is_kept_with_the_window(library: Library) -> None:
    transcript = library.transcript_for(RECIPE)
    spoken, silent, unknown = (replace(window(at), speech=speech) for at, speech in enumerate((((0, 900),), (), None)))
    for each in (spoken, silent, unknown):
        library.commit_window(transcript.id, each)
    assert library.transcript_for(RECIPE).windows == {0: spoken, 1: silent, 2: unknown}


def test_it_is_noted_later_only_where_it_was_not_known(library: Library) -> None:
    transcript = library.transcript_for(RECIPE)
    library.commit_window(transcript.id, window(0))
    library.commit_window(transcript.id, replace(window(1), speech=((28_000, 29_000),)))
    for index in (0, 1):
        library.note_speech(transcript.id, index, ((5, 50),))
    windows = library.transcript_for(RECIPE).windows
    assert [windows[index].speech for index in (0, 1)] == [((5, 50),), ((28_000, 29_000),)]


@pytest.mark.parametrize("other", [Recipe("abd", 0, "settings"), Recipe("abc", 1, "settings"), Recipe("abc", 0, "x")])
def test_any_difference_in_the_recipe_is_another_transcript(library: Library, other: Recipe) -> None:
    assert library.transcript_for(RECIPE).id != library.transcript_for(other).id


def test_a_complete_transcript_is_found_complete(library: Library) -> None:
    transcript = library.transcript_for(RECIPE)
    library.commit_window(transcript.id, window(0))
    library.complete_transcript(transcript.id)
    again = library.transcript_for(RECIPE)
    assert again.complete
    assert again.windows == {0: window(0)}


def test_a_fresh_start_forgets_what_was_done_and_is_itself_resumed_once_it_holds_something(library: Library) -> None:
    old = library.transcript_for(RECIPE)
    library.commit_window(old.id, window(0))
    library.complete_transcript(old.id)
    fresh = library.transcript_for(RECIPE, fresh=True)
    assert fresh.id != old.id
    assert (fresh.complete, fresh.windows) == (False, {})
    assert library.transcript_for(RECIPE).id == old.id
    library.commit_window(fresh.id, window(0))
    assert library.transcript_for(RECIPE).id == fresh.id


def test_a_window_committed_twice_stays_as_it_was_first(library: Library) -> None:
    transcript = library.transcript_for(RECIPE)
    library.commit_window(transcript.id, window(0, "第一次"))
    library.commit_window(transcript.id, window(0, "第二次"))
    assert library.transcript_for(RECIPE).windows == {0: window(0, "第一次")}


def test_a_window_cut_differently_is_refused_and_changes_nothing(library: Library) -> None:
    transcript = library.transcript_for(RECIPE)
    library.commit_window(transcript.id, window(0))
    with pytest.raises(ValueError, match="window 0 is kept as"):
        library.commit_window(transcript.id, StoredWindow(0, 0, 27_000, ()))
    assert library.transcript_for(RECIPE).windows == {0: window(0)}


def test_a_window_in_which_nobody_speaks_is_kept_too(library: Library) -> None:
    transcript = library.transcript_for(RECIPE)
    silent = StoredWindow(0, 0, 28_000, ())
    library.commit_window(transcript.id, silent)
    assert library.transcript_for(RECIPE).windows == {0: silent}


def test_a_window_without_a_transcript_is_a_mistake_of_ours_and_not_the_disks(library: Library) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        library.commit_window(999, window(0))


def test_threads_share_a_library_without_losing_windows(library: Library) -> None:
    transcript = library.transcript_for(RECIPE)

    def commit(first: int) -> None:
        for index in range(first, 60, 3):
            library.commit_window(transcript.id, window(index))

    threads = [threading.Thread(target=commit, args=(first,)) for first in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(library.transcript_for(RECIPE).windows) == list(range(60))


def test_two_open_libraries_see_one_anothers_work(home: Home, library: Library) -> None:
    with Library.open(home) as other:
        transcript = other.transcript_for(RECIPE)
        other.commit_window(transcript.id, window(0))
        library.commit_window(transcript.id, window(1))
        assert set(other.transcript_for(RECIPE).windows) == {0, 1}


def test_a_job_is_kept_as_it_was_asked_for(library: Library) -> None:
    job_id = library.begin_job(Path("film.mp4"), REQUEST)
    job = library.job(job_id)
    assert job is not None
    assert (job.request, job.state, job.source) == (REQUEST, JobState.RUNNING, Path("film.mp4"))
    assert (job.sentence, job.output, job.transcript_id) == ("", None, None)
    assert abs(datetime.now(UTC) - job.created) < timedelta(minutes=1)


def test_a_job_knows_its_transcript(library: Library) -> None:
    job_id = library.begin_job(Path("film.mp4"), REQUEST)
    transcript = library.transcript_for(RECIPE, job_id=job_id)
    job = library.job(job_id)
    assert job is not None
    assert job.transcript_id == transcript.id


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (JobOutcome.done(Path("out.srt"), 12), JobState.DONE),
        (JobOutcome.cancelled(61_000), JobState.CANCELLED),
        (JobOutcome.failed(Problem(ProblemKind.USAGE, "x", "It failed.", "Try again.")), JobState.FAILED),
    ],
)
def test_a_job_ends_with_its_outcomes_sentence(library: Library, outcome: JobOutcome, state: JobState) -> None:
    job_id = library.begin_job(Path("film.mp4"), REQUEST)
    library.end_job(job_id, outcome)
    job = library.job(job_id)
    assert job is not None
    assert (job.state, job.sentence, job.output) == (state, outcome.sentence, outcome.output)
    assert job.updated >= job.created


def test_the_newest_jobs_come_first_and_no_more_than_asked_for(library: Library) -> None:
    ids = [library.begin_job(Path(f"{number}.mp4"), REQUEST) for number in range(4)]
    assert [job.id for job in library.jobs(limit=3)] == ids[:0:-1]
    assert library.job(ids[-1] + 1) is None


@pytest.mark.skipif(os.name == "nt", reason="names there are always Unicode")
def test_a_file_name_that_is_no_unicode_is_kept_as_it_is(library: Library) -> None:
    path = Path(os.fsdecode("粵語.mp4".encode("big5")))
    job = library.job(library.begin_job(path, JobRequest(path)))
    assert job is not None
    assert (job.source, job.request.source) == (path, path)


def test_cues_are_kept_in_order_with_what_the_polish_changed(library: Library) -> None:
    job_id = library.begin_job(Path("film.mp4"), REQUEST)
    cues = (FinalCue(Cue(0, 900, "佢哋\n返嚟喇"), "佢地\n返黎喇"), FinalCue(Cue(1000, 2000, "係呀")))
    library.save_cues(job_id, cues)
    assert library.cues(job_id) == cues
    library.save_cues(job_id, cues[1:])
    assert library.cues(job_id) == cues[1:]


def test_a_process_is_known_by_its_start_as_well_as_its_number() -> None:
    this = JobProcess.this_one()
    assert this.is_running()
    assert not JobProcess(this.id, this.started - 60).is_running()
    parent = JobProcess(os.getppid(), this.started - 1_000_000)
    assert not parent.is_running(), "another process has that number now"


def test_what_belongs_together_is_there_together_or_not_at_all(home: Home) -> None:
    with Library.open(home) as library:

        def begun_and_broken() -> None:
            with library.all_or_nothing():
                library.begin_job(Path("film.mp4"), REQUEST)
                library.save_cues(99, [FinalCue(Cue(0, 1000, "好"))])  # of no such job

        with pytest.raises(sqlite3.IntegrityError):
            begun_and_broken()
        assert not library.jobs()
        with library.all_or_nothing():
            job_id = library.begin_job(Path("film.mp4"), REQUEST)
            library.save_cues(job_id, [FinalCue(Cue(0, 1000, "好"))])
    with Library.open(home) as library:
        assert [cue.text for cue in library.cues_to_edit(job_id)] == ["好"]
