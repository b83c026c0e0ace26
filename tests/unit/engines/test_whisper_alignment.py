"""Alignment, against paths that are known."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from canto_beats.engines.whisper_alignment import first_frames, token_spans


def looking_at(*frames: tuple[int, int], length: int = 100) -> np.ndarray:
    """Attention of two heads, a row for each (first, last) stretch of frames that is looked at."""
    weights = np.full((2, len(frames), length), 1e-4, np.float32)
    for row, (first, last) in enumerate(frames):
        weights[:, row, first:last] = 1.0 / (last - first)
    return weights


def test_tokens_begin_where_the_model_looked_when_it_wrote_them() -> None:
    spans = token_spans(looking_at((0, 20), (20, 50), (50, 70), (70, 100)))
    assert [round(start, -2) for start, _ in spans] == [0, 400, 1000]
    assert [round(end, -2) for _, end in spans] == [400, 1000, 1400]


def test_there_is_a_span_for_each_token_and_they_never_go_back() -> None:
    noise = np.random.default_rng(0).random((3, 9, 40), dtype=np.float32)
    spans = token_spans(noise)
    assert len(spans) == 8
    assert all(start <= end for start, end in spans)
    assert [end for _, end in spans[:-1]] == [start for start, _ in spans[1:]]


@pytest.mark.parametrize("frames", [0, 1, 2, 3])
def test_hardly_any_audio_is_no_trouble(frames: int) -> None:
    spans = token_spans(np.full((1, 5, frames), 0.5, np.float32))
    assert len(spans) == 4
    assert all(0 <= start <= end <= frames * 20 for start, end in spans)


def cheapest_by_trying_all(cost: np.ndarray) -> float:
    """What the best way through a small matrix costs."""
    rows, columns = cost.shape
    best = np.full((rows, columns), np.inf)
    for row, column in product(range(rows), range(columns)):
        before = [
            best[r, c] for r, c in ((row - 1, column), (row, column - 1), (row - 1, column - 1)) if r >= 0 and c >= 0
        ]
        best[row, column] = cost[row, column] + (min(before) if before else 0.0)
    return float(best[-1, -1])


@pytest.mark.parametrize("seed", range(20))
def test_the_way_found_is_the_cheapest_there_is(seed: int) -> None:
    """Going along each row until the next begins costs as much as the best way, give or take the steps to the side."""
    random = np.random.default_rng(seed)
    cost = random.random((int(random.integers(1, 6)), int(random.integers(1, 9)))).astype(np.float32)
    entered = first_frames(cost)
    assert entered[0] == 0
    assert np.all(np.diff(entered) >= 0)
    # Between entering a row and the next, either the last column is shared (a step down) or it is not (a step aside).
    leaves = [*entered[1:], cost.shape[1] - 1]
    shared = product((0, 1), repeat=len(entered) - 1)
    sums = []
    for choice in shared:
        ends = [leave - aside for leave, aside in zip(leaves, (*choice, 0), strict=True)]
        if all(end >= start for start, end in zip(entered, ends, strict=True)):
            sums.append(
                sum(
                    cost[row, start : end + 1].sum() for row, (start, end) in enumerate(zip(entered, ends, strict=True))
                )
            )
    assert min(sums) == pytest.approx(cheapest_by_trying_all(cost), rel=1e-5)
