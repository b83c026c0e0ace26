from __future__ import annotations

from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.phrase import Span
from canto_beats.subtitles.timing.speech_snapping import snapped_to_speech
from tests.unit.subtitles.properties import unhurried

RULES = CueRules()


def snapped(cues: list[Span], speech: list[Span]) -> list[Span]:
    return [(cue.start_ms, cue.end_ms) for cue in snapped_to_speech([Cue(*each, "喂") for each in cues], speech, RULES)]


def test_edges_a_little_off_go_to_the_speech_and_linger() -> None:
    assert snapped([(1_200, 3_100)], [(1_000, 3_000)]) == [(1_000, 3_500)]


def test_an_edge_in_the_middle_of_speech_stays() -> None:
    assert snapped([(1_000, 3_000), (3_083, 6_500)], [(1_000, 6_000)]) == [(1_000, 3_000), (3_083, 6_500)]


def test_an_edge_far_from_any_speech_stays() -> None:
    assert snapped([(1_000, 3_000)], [(20_000, 21_000)]) == [(1_000, 3_000)]
    assert snapped([(1_000, 3_000)], []) == [(1_000, 3_000)]


def test_of_two_cues_that_would_begin_together_the_second_stays() -> None:
    (first, second) = snapped([(900, 1_800), (1_300, 4_000)], [(1_000, 3_900)])
    assert first[0] == 1_000
    assert second[0] > first[1]


def test_a_cue_does_not_linger_into_the_next() -> None:
    (first, second) = snapped([(1_000, 2_050), (2_500, 4_000)], [(1_000, 2_000), (2_300, 3_500)])
    assert first == (1_000, 2_300 - 83)
    assert second[0] == 2_300


def rising(steps: st.SearchStrategy[int], **sizes: int) -> st.SearchStrategy[list[int]]:
    return st.lists(steps, **sizes).map(lambda each: list(accumulate(each)))


SPEECH = rising(st.integers(40, 4_000), max_size=20).map(lambda edges: list(zip(edges[::2], edges[1::2], strict=False)))
CUES = st.tuples(rising(st.integers(1, 3_000), max_size=10), st.lists(st.integers(1, 9_000), min_size=10)).map(
    lambda drawn: [Cue(at, at + length, str(n)) for n, (at, length) in enumerate(zip(*drawn, strict=False))]
)


@unhurried
@given(CUES, SPEECH)
def test_snapped_cues_keep_order_text_and_distance(cues: list[Cue], speech: list[Span]) -> None:
    moved = snapped_to_speech(cues, speech, RULES)
    assert [cue.text for cue in moved] == [cue.text for cue in cues]
    assert all(RULES.min_duration_ms <= cue.duration_ms <= RULES.max_duration_ms for cue in moved)
    assert all(after.start_ms - before.end_ms >= RULES.min_gap_ms for before, after in pairwise(moved))
