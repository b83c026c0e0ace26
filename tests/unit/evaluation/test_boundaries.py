from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.evaluation.boundaries import Boundaries, deviation, measure_boundaries
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.phrase import Phrase

TRUTH = (Cue(1_000, 2_000, "我哋去飲茶"), Cue(3_000, 4_000, "好唔好？"))


def spoken(text: str, start_ms: int, end_ms: int) -> Phrase:
    phrase = Phrase.from_pieces([(text, start_ms, end_ms)], within=(0, 100_000))
    assert phrase
    return phrase


def test_a_perfect_transcript_has_no_error_whatever_its_phrases_are() -> None:
    assert measure_boundaries(TRUTH, [spoken(cue.text, cue.start_ms, cue.end_ms) for cue in TRUTH[:1]]) == Boundaries(
        (0,), (0,), 1
    )
    whole = Phrase(
        "我哋去飲茶好唔好",
        (*((1_000 + 200 * n, 1_200 + 200 * n) for n in range(5)), (3_000, 3_300), (3_300, 3_600), (3_600, 4_000)),
    )
    assert measure_boundaries(TRUTH, [whole]) == Boundaries((0, 0), (0, 0), 0)


def test_late_is_positive_and_early_is_negative() -> None:
    heard = [spoken("我哋去飲茶", 1_080, 1_950), spoken("好唔好", 2_900, 4_100)]
    assert measure_boundaries(TRUTH, heard) == Boundaries((80, -100), (-50, 100), 0)


def test_a_homophone_at_the_edge_is_heard_at_the_right_time() -> None:
    heard = [spoken("鵝哋去飲查", 1_000, 2_000), spoken("好唔好", 3_000, 4_000)]
    assert measure_boundaries(TRUTH, heard) == Boundaries((0, 0), (0, 0), 0)


def test_punctuation_and_invented_text_have_no_say() -> None:
    heard = [spoken("……我哋去飲茶。", 0, 3_000), spoken("好唔好", 3_000, 4_000), spoken("多謝收睇", 8_000, 9_000)]
    found = measure_boundaries(TRUTH, heard)
    assert found.starts_ms == (-250, 0)  # where 我 is, not where the dots are
    assert found.missed == 0


def test_a_phrase_of_which_less_than_half_was_recognised_is_missed() -> None:
    half, less = [spoken("好壞", 3_000, 4_000)], [spoken("好壞", 3_000, 4_000)]
    truth = [Cue(3_000, 4_000, "好唔")]
    assert measure_boundaries(truth, half) == Boundaries((0,), (0,), 0)
    assert measure_boundaries([Cue(3_000, 4_000, "好唔㗎")], less) == Boundaries((), (), 1)
    assert measure_boundaries(truth, []) == Boundaries((), (), 1)


def test_a_cue_without_a_letter_is_no_phrase() -> None:
    assert measure_boundaries([Cue(0, 1_000, "♪～♪")], []) == Boundaries()


def test_of_two_phrases_that_are_alike_the_one_that_was_heard_is_measured() -> None:
    truth = [Cue(1_000, 2_000, "係呀"), Cue(20_000, 21_000, "係呀")]
    for cue in truth:
        assert measure_boundaries(truth, [spoken(cue.text, cue.start_ms, cue.end_ms)]) == Boundaries((0,), (0,), 1)
    closely = [Cue(1_000, 2_000, "係呀"), Cue(2_000, 3_000, "係呀")]
    for cue in closely:
        for shift in (-80, 0, 80):
            heard = [spoken(cue.text, cue.start_ms + shift, cue.end_ms + shift)]
            assert measure_boundaries(closely, heard) == Boundaries((shift,), (shift,), 1)


@pytest.mark.parametrize("invented_ms", [1_000, 56_000, 58_500])
def test_what_is_invented_elsewhere_is_no_part_of_a_phrase_that_begins_alike(invented_ms: int) -> None:
    truth = [Cue(60_000, 61_000, "我哋去")]
    whole = [spoken("我", invented_ms, invented_ms + 300), spoken("我哋去", 60_000, 61_000)]
    assert measure_boundaries(truth, whole) == Boundaries((0,), (0,), 0)


def test_what_was_heard_far_from_its_phrase_cannot_save_it() -> None:
    truth = [Cue(60_000, 61_000, "我哋去")]
    assert measure_boundaries(truth, [spoken("我哋去", 30_000, 31_000)]) == Boundaries((), (), 1)
    without_its_first = [spoken("我", 1_000, 1_300), spoken("哋去", 60_400, 61_000)]
    assert measure_boundaries(truth, without_its_first) == Boundaries((400,), (0,), 0)


def test_a_whole_text_under_one_time_is_no_phrase() -> None:
    truth = [Cue(0, 61_000, "我哋去飲茶"), Cue(61_000, 62_000, "好唔好")]
    heard = [spoken("我哋去飲茶", 5_000, 6_000), spoken("好唔好", 61_000, 62_000)]
    assert measure_boundaries(truth, heard) == Boundaries((0,), (0,), 0)


@pytest.mark.parametrize(
    ("errors", "median", "ninetieth", "bias"),
    [((50,), 50, 50, 50), ((-10, 10, -30), 10, 26, -10), (tuple(range(0, 101, 10)), 50, 90, 50)],
)
def test_deviation_is_of_sizes_and_the_bias_has_a_sign(
    errors: tuple[int, ...], median: float, ninetieth: float, bias: float
) -> None:
    found = deviation(errors)
    assert found
    assert (found.median_ms, found.ninetieth_ms, found.bias_ms) == pytest.approx((median, ninetieth, bias))


def test_no_phrase_has_no_deviation() -> None:
    assert deviation(()) is None


@given(st.integers(-900, 900), st.lists(st.text("我你佢食飯飲茶", min_size=1, max_size=5), min_size=1, max_size=6))
def test_moving_everything_moves_every_error_by_as_much(shift: int, texts: list[str]) -> None:
    truth = [Cue(1_000 + n * 2_000, 2_000 + n * 2_000, text) for n, text in enumerate(texts)]
    heard = [spoken(cue.text, cue.start_ms + shift, cue.end_ms + shift) for cue in truth]
    expected = (shift,) * len(texts)
    assert measure_boundaries(truth, heard) == Boundaries(expected, expected, 0)
