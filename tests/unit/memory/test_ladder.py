from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.engines.contracts import LoadSpec
from canto_beats.memory.ladder import (
    TRIES_WITHOUT_PROGRESS,
    Ladder,
    NextStep,
    Trouble,
    language_rungs,
    speech_rungs,
)

GPU = LoadSpec("faster-whisper", "m", "cuda:0", dtype="float16", workers=2, batch=4)
RUNGS = speech_rungs(GPU)


def test_the_rungs_go_from_smaller_batches_over_quantised_to_the_processor() -> None:
    assert (
        GPU,
        replace(GPU, batch=1),
        replace(GPU, batch=1, workers=1),
        replace(GPU, batch=1, workers=1, dtype="int8"),
        replace(GPU, batch=1, workers=1, device="cpu", dtype="auto"),
    ) == RUNGS


def test_on_the_processor_the_last_rung_is_one_window_at_a_time() -> None:
    spec = LoadSpec("faster-whisper", "m", workers=2)
    assert speech_rungs(spec) == (spec, replace(spec, workers=1))


def test_metal_only_engines_have_no_rung_on_the_processor() -> None:
    assert {rung.device for rung in speech_rungs(LoadSpec("mlx-whisper", "m", "mps"))} == {"mps"}


def test_a_language_model_works_part_by_part_before_it_falls_back_to_the_processor() -> None:
    rungs = language_rungs(LoadSpec("transformers-language", "m", "cuda:0"))
    assert [(rung.device, rung.offload) for rung in rungs] == [("cuda:0", False), ("cuda:0", True), ("cpu", False)]
    assert [rung.device for rung in language_rungs(LoadSpec("transformers-language", "m", "mps"))] == ["mps", "cpu"]
    assert len(language_rungs(LoadSpec("transformers-language", "m", "cpu"))) == 1


def test_memory_trouble_goes_down_at_once_and_gives_up_at_the_bottom() -> None:
    ladder = Ladder(RUNGS)
    for rung in range(1, len(RUNGS)):
        step, ladder = ladder.after(Trouble.MEMORY)
        assert (step, ladder.rung) == (NextStep.LOWER, rung)
    # Nothing is smaller, but others may have given some back: it is tried once more.
    assert [step for step, _ in _after(ladder, Trouble.MEMORY, 2)] == [NextStep.AGAIN, NextStep.GIVE_UP]
    assert ladder.memory_was_the_cause


def test_one_kill_is_tried_again_and_a_second_without_progress_is_taken_for_memory() -> None:
    step, ladder = Ladder(RUNGS).after(Trouble.KILLED)
    assert (step, ladder.rung) == (NextStep.AGAIN, 0)
    step, ladder = ladder.after(Trouble.KILLED)
    assert (step, ladder.rung) == (NextStep.LOWER, 1)


def test_kills_with_progress_in_between_never_lower_the_quality() -> None:
    ladder = Ladder(RUNGS)
    for _ in range(50):
        step, ladder = ladder.after(Trouble.KILLED)
        assert step is NextStep.AGAIN
        ladder = ladder.progressed()
    assert ladder.rung == 0


def _after(ladder: Ladder, trouble: Trouble, times: int) -> list[tuple[NextStep, Ladder]]:
    steps = []
    for _ in range(times):
        step, ladder = ladder.after(trouble)
        steps.append((step, ladder))
    return steps


def test_a_window_that_crashes_every_engine_does_not_do_so_for_ever() -> None:
    ladder, steps = Ladder(RUNGS), []
    for _ in range(TRIES_WITHOUT_PROGRESS):
        step, ladder = ladder.after(Trouble.CRASH)
        steps.append(step)
    assert steps == [NextStep.AGAIN] * (TRIES_WITHOUT_PROGRESS - 1) + [NextStep.GIVE_UP]


def test_a_device_that_cannot_be_used_is_left_at_once() -> None:
    step, ladder = Ladder(RUNGS).after(Trouble.DEVICE)
    assert (step, ladder.spec.device) == (NextStep.LOWER, "cpu")
    assert ladder.after(Trouble.DEVICE)[0] is NextStep.GIVE_UP


@given(st.lists(st.sampled_from(Trouble), max_size=100))
def test_without_progress_every_row_of_troubles_ends_soon(troubles: list[Trouble]) -> None:
    ladder = Ladder(RUNGS)
    for number, trouble in enumerate(troubles):
        step, ladder = ladder.after(trouble)
        if step is NextStep.GIVE_UP:
            return
        assert number < len(RUNGS) * TRIES_WITHOUT_PROGRESS
