"""Whether memory is back is judged by what is seen, on a clock that the test turns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.job.memory_record import Proof, Verdict
from canto_beats.job.stage import Stage
from canto_beats.memory.proof import (
    MOST_MISSING_BYTES,
    MOST_MISSING_SHARE,
    WITHIN_S,
    DeviceFigures,
    Loan,
    Look,
    judged,
    prove,
)

GB = 1_000_000_000
MODEL, DESKTOP = 7, 8
"""Process ids."""
TOTAL = 12 * GB
EMPTY = DeviceFigures(TOTAL - 1 * GB, TOTAL, {DESKTOP: 1 * GB})
LOAN = Loan(Stage.UNLOAD_SPEECH, "cuda:0", frozenset({MODEL}), before=EMPTY, peak_bytes=5 * GB)
ON_THE_PROCESSOR = Loan(Stage.UNLOAD_SPEECH, "cpu", frozenset({MODEL}), peak_bytes=2 * GB)


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.now += seconds


def proved(loan: Loan, look: Callable[[float], Look]) -> Proof:
    """`look` is told how long ago the process was ended."""
    clock = Clock()
    return prove(loan, lambda: look(clock.now - 100.0), clock=clock, sleep=clock.sleep)


def reason_for(figures: DeviceFigures | None, loan: Loan = LOAN, *, left: Sequence[int] = ()) -> str:
    proof = proved(loan, lambda _s: Look(dict.fromkeys(left, 3 * GB), figures))
    assert proof.verdict is Verdict.UNVERIFIED
    return proof.reason


def test_a_device_that_is_as_it_was_has_its_memory_back() -> None:
    proof = proved(LOAN, lambda _s: Look({}, EMPTY))
    assert (proof.verdict, proof.took_ms) == (Verdict.RELEASED, 0)
    assert (proof.before_bytes, proof.peak_bytes, proof.after_bytes) == (1 * GB, 5 * GB, 1 * GB)


def test_memory_that_returns_late_is_waited_for() -> None:
    late = replace(EMPTY, free_bytes=EMPTY.free_bytes - 3 * GB)
    proof = proved(LOAN, lambda spent: Look({}, EMPTY if spent > 1.2 else late))
    assert proof.verdict is Verdict.RELEASED
    assert 1200 <= proof.took_ms < 1500


def test_memory_that_does_not_return_is_not_waited_for_longer_than_two_seconds() -> None:
    late = replace(EMPTY, free_bytes=EMPTY.free_bytes - 3 * GB)
    proof = proved(LOAN, lambda spent: Look({}, EMPTY if spent > WITHIN_S + 0.1 else late))
    assert (proof.verdict, proof.took_ms) == (Verdict.UNVERIFIED, round(1000 * WITHIN_S))
    assert proof.after_bytes == 4 * GB


def test_on_a_processor_the_end_of_the_process_is_the_proof() -> None:
    proof = proved(ON_THE_PROCESSOR, lambda _s: Look({}))
    assert (proof.verdict, proof.before_bytes, proof.after_bytes) == (Verdict.RELEASED, 0, 0)


def test_a_process_that_has_not_ended_is_named() -> None:
    assert "process 7 has not ended" in reason_for(EMPTY, left=[MODEL])
    assert "processes 7, 9 have not ended" in reason_for(None, ON_THE_PROCESSOR, left=[9, MODEL])


def test_a_driver_that_still_names_the_process_is_believed() -> None:
    assert "still gives process 7 500 MB" in reason_for(replace(EMPTY, held={MODEL: GB // 2}))


def test_what_another_tenant_took_meanwhile_is_told_and_not_taken_for_ours() -> None:
    taken = DeviceFigures(EMPTY.free_bytes - 2 * GB, TOTAL, {DESKTOP: 1 * GB, 9: 2 * GB})
    reason = reason_for(taken)
    assert "2000 MB more of cuda:0 are in use" in reason
    assert "other programs have taken 2000 MB" in reason
    assert "names nobody" in reason_for(replace(taken, held={DESKTOP: 1 * GB}))
    assert "does not say" in reason_for(replace(taken, held=None))


def test_a_tenant_that_left_meanwhile_is_no_reason_to_doubt() -> None:
    assert judged(LOAN, Look({}, DeviceFigures(TOTAL, TOTAL, {})))[0] is Verdict.RELEASED


def test_a_device_that_says_nothing_is_not_taken_for_free() -> None:
    assert "did not say" in reason_for(None)
    assert "did not say" in reason_for(EMPTY, replace(LOAN, before=None))
    assert "is not known" in reason_for(EMPTY, replace(LOAN, peak_bytes=None))


def test_a_device_whose_figures_never_moved_proves_nothing_and_is_not_waited_for() -> None:
    loan = replace(LOAN, peak_bytes=EMPTY.used_bytes)
    assert "never showed the model" in reason_for(EMPTY, loan)
    assert proved(loan, lambda _s: Look({}, EMPTY)).took_ms == 0


def test_a_device_on_which_loading_failed_need_not_have_shown_anything() -> None:
    loan = replace(LOAN, peak_bytes=EMPTY.used_bytes, was_ready=False)
    assert judged(loan, Look({}, EMPTY))[0] is Verdict.RELEASED


figures = st.none() | st.builds(
    DeviceFigures,
    free_bytes=st.integers(-GB, 2 * TOTAL),
    total_bytes=st.sampled_from([TOTAL, 0, -1, 2 * TOTAL]),
    held=st.none() | st.dictionaries(st.sampled_from([MODEL, DESKTOP, 9]), st.integers(0, TOTAL)),
)
anywhere = st.none() | st.integers(-GB, 2 * TOTAL)
loans = st.builds(
    Loan,
    stage=st.just(Stage.CLEANUP),
    device=st.sampled_from(["cuda:0", "mps"]),
    pids=st.sampled_from([frozenset({MODEL}), frozenset({MODEL, 9})]),
    before=figures,
    peak_bytes=anywhere,
    was_ready=st.booleans(),
)
looks = st.builds(
    Look, left=st.dictionaries(st.sampled_from([MODEL, 9]), st.integers(0, GB), max_size=1), device=figures
)


@given(loans, st.lists(looks, min_size=1, max_size=4))
def test_whatever_a_device_says_only_gone_processes_and_fitting_figures_are_called_released(
    loan: Loan, row: list[Look]
) -> None:
    told = iter([*row, *[row[-1]] * 100])
    last: list[Look] = []

    def look(_spent: float) -> Look:
        last.append(next(told))
        return last[-1]

    proof = proved(loan, look)
    if proof.verdict is not Verdict.RELEASED:
        return
    seen = last[-1].device
    assert seen is not None
    assert loan.before is not None
    assert not last[-1].left
    assert not loan.pids & set(seen.held or {})
    assert 0 <= seen.free_bytes <= seen.total_bytes == loan.before.total_bytes
    assert proof.peak_bytes is not None
    borrowed = max(0, proof.peak_bytes - loan.before.used_bytes)
    assert seen.used_bytes <= loan.before.used_bytes + max(MOST_MISSING_BYTES, MOST_MISSING_SHARE * borrowed)


held_back = st.integers(MOST_MISSING_BYTES + 1, 4 * GB)


@given(
    still_held=held_back,
    model_bytes=st.integers(GB, 4 * GB),
    lie=st.sampled_from(["dead figures", "silence", "names", "half"]),
)
def test_an_accelerator_that_keeps_memory_and_lies_about_it_is_never_reported_as_released(
    still_held: int, model_bytes: int, lie: str
) -> None:
    """It holds some of what a model had, whose process has ended, and says otherwise in one of these ways."""
    still_held = max(still_held, int(MOST_MISSING_SHARE * model_bytes) + 1)  # of a large model more may be missing
    honest = DeviceFigures(EMPTY.free_bytes - still_held, TOTAL, {DESKTOP: GB, MODEL: still_held})
    loan = replace(LOAN, peak_bytes=EMPTY.used_bytes + max(model_bytes, still_held))
    told: DeviceFigures | None = honest
    match lie:
        case "dead figures":  # the same before, meanwhile and now
            loan, told = replace(LOAN, peak_bytes=EMPTY.used_bytes), EMPTY
        case "silence":
            told = None
        case "names":  # it does not name the process any more
            told = replace(honest, held={DESKTOP: GB})
        case "half":  # it calls the memory free and names its owner all the same
            told = replace(EMPTY, held={DESKTOP: GB, MODEL: still_held})
    assert proved(loan, lambda _s: Look({}, told)).verdict is Verdict.UNVERIFIED
