from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.job.events import (
    EngineReady,
    Event,
    JobEnded,
    JobEvent,
    JobStarted,
    MemoryProved,
    NoticeRaised,
    StageEntered,
    StageProgressed,
    WindowCommitted,
)
from canto_beats.job.memory_record import Proof, Verdict
from canto_beats.job.outcome import JobOutcome
from canto_beats.job.snapshot import JobSnapshot, fold
from canto_beats.job.stage import Stage

stages = st.sampled_from(Stage)
events: st.SearchStrategy[JobEvent] = st.one_of(
    st.builds(StageEntered, at_ms=st.integers(0, 10_000), stage=stages),
    st.builds(StageProgressed, at_ms=st.integers(0, 10_000), stage=stages, fraction=st.floats(-1, 2)),
)


def folded(*happened: JobEvent) -> JobSnapshot:
    snapshot = JobSnapshot()
    for event in happened:
        snapshot = fold(snapshot, event)
    return snapshot


@given(st.lists(events, max_size=40))
def test_progress_never_goes_back_and_stays_in_range(happened: list[JobEvent]) -> None:
    snapshot = JobSnapshot()
    for event in happened:
        after = fold(snapshot, event)
        assert snapshot.percent <= after.percent <= 100
        assert after.at_ms >= snapshot.at_ms
        snapshot = after


def test_stages_cover_the_bar_without_gaps() -> None:
    assert [stage.first_percent for stage in Stage][1:] == [stage.last_percent for stage in Stage][:-1]
    assert (next(iter(Stage)).first_percent, list(Stage)[-1].last_percent) == (0, 100)


def test_the_first_stage_is_the_first_five_per_cent() -> None:  # S1.2
    assert (Stage.PRE_CLEAR.first_percent, Stage.PRE_CLEAR.last_percent) == (0, 5)


def test_a_late_word_from_an_earlier_stage_changes_nothing() -> None:
    before = folded(StageEntered(stage=Stage.POLISH))
    assert fold(before, StageProgressed(stage=Stage.TRANSCRIBE, fraction=1.0)) == before


def test_time_left_comes_from_the_pace_of_the_stage() -> None:
    snapshot = folded(
        StageEntered(stage=Stage.TRANSCRIBE, at_ms=5_000),
        StageProgressed(stage=Stage.TRANSCRIBE, fraction=0.0, at_ms=5_000),
        StageProgressed(stage=Stage.TRANSCRIBE, fraction=0.25, at_ms=15_000),
    )
    assert snapshot.stage_seconds_left == 30


def test_time_left_after_a_resume_does_not_count_what_was_done_before() -> None:
    snapshot = folded(
        StageEntered(stage=Stage.TRANSCRIBE, at_ms=1_000),
        StageProgressed(stage=Stage.TRANSCRIBE, fraction=0.5, at_ms=2_000),
        StageProgressed(stage=Stage.TRANSCRIBE, fraction=0.75, at_ms=12_000),
    )
    assert snapshot.stage_seconds_left == 10


def test_windows_that_were_there_before_say_nothing_about_the_pace() -> None:
    reused = WindowCommitted(index=0, start_ms=0, end_ms=1000, phrases=(), reused=True, at_ms=1_000)
    snapshot = folded(
        StageEntered(stage=Stage.TRANSCRIBE, at_ms=0),
        StageProgressed(stage=Stage.TRANSCRIBE, fraction=0.0, at_ms=0),
        reused,
        StageProgressed(stage=Stage.TRANSCRIBE, fraction=0.5, at_ms=1_000),
        StageProgressed(stage=Stage.TRANSCRIBE, fraction=0.75, at_ms=21_000),
    )
    assert snapshot.stage_seconds_left == 20


def test_time_left_is_unknown_while_there_is_little_to_go_by() -> None:
    assert folded(StageEntered(stage=Stage.TRANSCRIBE)).stage_seconds_left is None


def test_windows_notices_and_the_end_are_kept() -> None:
    outcome = JobOutcome.done(Path("film.srt"), 3)
    snapshot = folded(
        JobStarted(job_id=7, source=Path("film.mp4"), duration_ms=None),
        WindowCommitted(index=0, start_ms=1_000, end_ms=3_500, phrases=()),
        NoticeRaised(code="a", text="Something."),
        JobEnded(outcome=outcome),
    )
    assert (snapshot.job_id, snapshot.windows, snapshot.speech_ms) == (7, 1, 2_500)
    assert [(notice.code, notice.text) for notice in snapshot.notices] == [("a", "Something.")]
    assert (snapshot.outcome, snapshot.percent) == (outcome, 100)


def test_a_job_that_failed_does_not_show_a_full_bar() -> None:
    snapshot = folded(StageEntered(stage=Stage.POLISH), JobEnded(outcome=JobOutcome.cancelled(0)))
    assert snapshot.percent == Stage.POLISH.first_percent


def test_every_event_can_be_folded() -> None:
    assert {kind.__name__ for kind in Event.__subclasses__()} == {kind.__name__ for kind in JobEvent.__args__}


def test_a_model_is_loaded_from_its_engines_word_until_its_end() -> None:
    speech, language = (EngineReady(engine="e", model=name, device="cpu", dtype="int8") for name in ("s", "l"))
    loaded = folded(StageEntered(stage=Stage.LOAD_SPEECH), speech, StageEntered(stage=Stage.TRANSCRIBE))
    assert loaded.engine == speech
    going = fold(loaded, StageEntered(stage=Stage.UNLOAD_SPEECH))
    assert going.engine == speech
    gone = fold(going, StageProgressed(stage=Stage.UNLOAD_SPEECH, fraction=1.0))
    assert gone.engine is None
    polishing = fold(fold(gone, language), StageEntered(stage=Stage.CLEANUP))
    assert polishing.engine == language
    assert fold(polishing, StageProgressed(stage=Stage.CLEANUP, fraction=1.0)).engine is None
    assert fold(polishing, JobEnded(outcome=JobOutcome.cancelled(0))).engine is None
    assert fold(loaded, StageEntered(stage=Stage.LOAD_LANGUAGE)).engine is None


def test_every_proof_of_memory_given_back_is_shown_in_order() -> None:
    proofs = [
        Proof(stage, "cpu", 0, 600, 0, verdict, "It was looked.")
        for stage, verdict in ((Stage.UNLOAD_SPEECH, Verdict.UNVERIFIED), (Stage.CLEANUP, Verdict.RELEASED))
    ]
    assert folded(*(MemoryProved(proof=proof) for proof in proofs)).proofs == tuple(proofs)
