"""The token loop and the rules of timestamps, with logits made by hand."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.engines.contracts import StoppedByCaller
from canto_beats.engines.whisper_prompt import Specials
from canto_beats.engines.whisper_writing import Rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

SPACE, TEXT, END, NO_TIMES = 0, 10, 20, 27
SPECIALS = Specials(end=END, start=21, transcribe=22, translate=23, start_of_lm=24, previous=25, no_timestamps=NO_TIMES)
ZERO = SPECIALS.first_timestamp
SIZE = ZERO + 100
RULES = Rules(SPECIALS, never=SPECIALS.never_written, not_first=(SPACE, END))


def go_on() -> None:
    """A caller who never wants to stop."""


def allowed(*written: int) -> set[int]:
    flat = np.zeros(SIZE, np.float32)
    flat[:ZERO] = 10  # text is likelier than all the timestamps together
    return {int(token) for token in np.flatnonzero(np.isfinite(RULES.allowed(flat, written)))}


def write(
    *script: int, temperature: float = 0.0, room: int = 224, likely: float = 50.0
) -> tuple[tuple[int, ...], float]:
    """Let the model want one token of the script after another."""
    wanted = iter(script)

    def step(_tokens: Sequence[int]) -> NDArray[np.float32]:
        logits = np.zeros(SIZE, np.float32)
        logits[next(wanted)] = likely
        return logits

    result = RULES.write(step, [21], room, temperature, go_on)
    return result.tokens, result.mean_log_probability


def test_a_passage_begins_with_a_timestamp_of_its_first_second() -> None:
    assert allowed() == set(range(ZERO, ZERO + 51))


def test_after_the_first_timestamp_comes_text_or_the_end() -> None:
    assert {TEXT, END} <= allowed(ZERO)
    assert max(allowed(ZERO)) < ZERO


def test_after_text_may_come_anything_but_an_earlier_time() -> None:
    possible = allowed(ZERO + 5, TEXT)
    assert {TEXT, END, ZERO + 6, SIZE - 1} <= possible
    assert not possible & set(range(ZERO, ZERO + 6))


def test_after_the_end_of_a_segment_comes_the_start_of_the_next_or_the_end() -> None:
    possible = allowed(ZERO, TEXT, ZERO + 7)
    assert not possible & set(range(END))
    assert {END, ZERO + 7, SIZE - 1} <= possible
    assert not possible & set(range(ZERO, ZERO + 7))


def test_after_two_timestamps_comes_text() -> None:
    assert max(allowed(ZERO, TEXT, ZERO + 7, ZERO + 7)) < ZERO


def test_marks_are_never_written() -> None:
    assert not allowed(ZERO, TEXT) & {*SPECIALS.never_written, NO_TIMES}


def test_many_timestamps_that_are_likely_together_win_over_a_single_word() -> None:
    logits = np.zeros(SIZE, np.float32)
    logits[TEXT] = 1.0
    possible = RULES.allowed(logits, (ZERO, TEXT))
    assert not np.isfinite(possible[:ZERO]).any()


@given(st.lists(st.integers(0, SIZE - 1), min_size=1, max_size=40))
def test_whatever_the_model_wants_times_come_in_order_and_something_is_always_allowed(script: list[int]) -> None:
    tokens, mean = write(*script, END, END, END, room=len(script))
    times = [token for token in tokens if token >= ZERO]
    assert times == sorted(times)
    assert math.isfinite(mean)


def test_it_writes_what_is_likeliest_until_the_end() -> None:
    assert write(ZERO, TEXT, 11, ZERO + 9, END)[0] == (ZERO, TEXT, 11, ZERO + 9)


def test_it_stops_when_there_is_no_more_room() -> None:
    assert write(ZERO, TEXT, 11, 12, 13, room=3)[0] == (ZERO, TEXT, 11)


def test_the_mean_log_probability_counts_the_end_as_a_token() -> None:
    _, mean = write(ZERO, END, likely=3.0)
    likely = math.exp(3.0)
    # 51 timestamps may begin; then 21 tokens that are neither timestamps nor marks, and the end among them.
    assert mean == pytest.approx((math.log(likely / (likely + 50)) + math.log(likely / (likely + 20))) / 2, abs=1e-5)


def test_drawing_at_random_gives_the_same_every_time() -> None:
    drawn = [write(ZERO, *[TEXT] * 20, END, END, temperature=1.0, room=20, likely=3.0) for _ in range(3)]
    assert drawn[0] == drawn[1] == drawn[2]
    assert drawn[0] != write(ZERO, *[TEXT] * 20, END, END, room=20, likely=3.0)


def test_the_caller_can_stop_it_between_tokens() -> None:
    steps = 0

    def step(_tokens: Sequence[int]) -> NDArray[np.float32]:
        nonlocal steps
        steps += 1
        return np.zeros(SIZE, np.float32)

    def stop() -> None:
        if steps == 3:
            raise StoppedByCaller

    with pytest.raises(StoppedByCaller):
        RULES.write(step, [21], 224, 0.0, stop)
    assert steps == 3
