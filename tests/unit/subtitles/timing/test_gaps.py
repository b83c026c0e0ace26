from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.timing.gaps import repaired
from tests.unit.subtitles.properties import unhurried

RULES = CueRules()


def times(*cues: tuple[int, int]) -> list[tuple[int, int]]:
    return [(cue.start_ms, cue.end_ms) for cue in repaired([Cue(*each, "喂") for each in cues], RULES)]


def test_of_two_that_overlap_the_first_ends_earlier() -> None:
    assert times((0, 3_000), (2_000, 4_000)) == [(0, 2_000 - 83), (2_000, 4_000)]


def test_where_the_first_would_be_gone_too_soon_the_second_begins_later() -> None:
    assert times((0, 3_000), (500, 4_000)) == [(0, 834), (834 + 83, 4_000)]


def test_a_gap_that_flickers_is_closed_and_a_rest_is_left() -> None:
    assert times((0, 1_600), (2_000, 3_000)) == [(0, 2_000 - 83), (2_000, 3_000)]
    assert times((0, 1_500), (2_000, 3_000)) == [(0, 1_500), (2_000, 3_000)]


def test_a_gap_is_not_closed_by_showing_a_cue_too_long() -> None:
    assert times((0, 7_000), (7_300, 9_000)) == [(0, 7_000), (7_300, 9_000)]


def test_cues_too_short_or_too_long_are_brought_within_the_rules() -> None:
    assert times((0, 100), (20_000, 40_000)) == [(0, 834), (20_000, 27_000)]


CUES = st.lists(
    st.builds(
        lambda at, length, text: Cue(at, at + length, text),
        st.integers(0, 30_000),
        st.integers(1, 12_000),
        st.text("我哋", max_size=2),
    ),
    max_size=12,
)


@unhurried
@given(CUES)
def test_repaired_cues_are_in_order_apart_and_within_the_durations(cues: list[Cue]) -> None:
    mended = repaired(cues, RULES)
    assert [cue.text for cue in mended] == [cue.text for cue in sorted(cues, key=lambda cue: cue.start_ms)]
    assert all(RULES.min_duration_ms <= cue.duration_ms <= RULES.max_duration_ms for cue in mended)
    assert all(after.start_ms - before.end_ms >= RULES.min_gap_ms for before, after in pairwise(mended))
    assert repaired(mended, RULES) == mended
