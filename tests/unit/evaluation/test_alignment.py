"""Against a plain reading of the definition: every alignment that is allowed, and the best of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.evaluation.alignment import WITHIN_MS, Opposite, Timed, aligned
from canto_beats.evaluation.edits import count_errors

Price = tuple[int, int]
"""Edits, and milliseconds outside of phrases."""

TEXTS = st.text("我你佢食飯", max_size=12)


@st.composite
def timed(draw: st.DrawFn) -> list[Timed]:
    """A few characters over half a minute, so that some are within reach of one another and some are not."""
    starts = sorted(draw(st.lists(st.integers(0, 30_000), max_size=8)))
    return [Timed(draw(st.sampled_from("我你佢")), start, start + draw(st.integers(1, 9_000))) for start in starts]


def at_once(text: str) -> list[Timed]:
    return [Timed(each, 0, 1_000) for each in text]


def price_of(truth: Sequence[Timed], heard: Sequence[Timed], pairs: Sequence[Opposite]) -> Price:
    outside = 0
    for pair in pairs:
        one, other = truth[pair.truth], heard[pair.heard]
        outside += max(one.start_ms - other.start_ms, 0) + max(other.end_ms - one.end_ms, 0)
    alone = len(truth) + len(heard) - 2 * len(pairs)
    return alone + sum(not pair.correct for pair in pairs), outside


def lowest_price(truth: Sequence[Timed], heard: Sequence[Timed]) -> Price:
    @cache
    def lowest(at: int, place: int) -> Price:
        if at == len(truth) or place == len(heard):
            return len(truth) - at + len(heard) - place, 0
        one, other = truth[at], heard[place]
        ways = [(edits + 1, outside) for edits, outside in (lowest(at + 1, place), lowest(at, place + 1))]
        if one.start_ms - WITHIN_MS <= other.start_ms <= one.end_ms + WITHIN_MS:
            edits, outside = lowest(at + 1, place + 1)
            outside += max(one.start_ms - other.start_ms, 0) + max(other.end_ms - one.end_ms, 0)
            ways.append((edits + (one.character != other.character), outside))
        return min(ways)

    return lowest(0, 0)


@given(timed(), timed())
def test_no_other_alignment_within_reach_has_fewer_edits_or_lies_better(truth: list[Timed], heard: list[Timed]) -> None:
    pairs = aligned(truth, heard)
    assert price_of(truth, heard, pairs) == lowest_price(truth, heard)
    for pair in pairs:
        one, other = truth[pair.truth], heard[pair.heard]
        assert one.start_ms - WITHIN_MS <= other.start_ms <= one.end_ms + WITHIN_MS
        assert pair.correct is (one.character == other.character)
    for places in ([pair.truth for pair in pairs], [pair.heard for pair in pairs]):
        assert places == sorted(set(places))


@given(TEXTS, TEXTS)
def test_what_is_said_at_once_is_aligned_by_the_fewest_edits(truth: str, heard: str) -> None:
    pairs = aligned(at_once(truth), at_once(heard))
    assert price_of(at_once(truth), at_once(heard), pairs)[0] == count_errors(truth, heard).count


def test_an_hour_of_speech_meets_its_neighbours_only() -> None:
    hour = [Timed(chr(0x4E00 + at % 500), at * 240, at * 240 + 2_000) for at in range(15_000)]
    heard = [Timed(character, start, start + 240) for character, start, _ in hour]
    assert [(pair.truth, pair.heard) for pair in aligned(hour, heard)] == [(at, at) for at in range(15_000)]
