from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.subtitles.phrase import Span
from canto_beats.subtitles.timing.syllables import phrase_over_speech, shared_over_speech, syllables
from tests.unit.subtitles.properties import unhurried


@pytest.mark.parametrize(
    ("text", "count"),
    [("我哋", 2), ("Photoshop", 3), ("TVB", 3), ("don't", 1), ("15%", 5), ("好，係。", 2), ("部iPhone", 3), ("", 0)],
)
def test_syllables_are_counted(text: str, count: int) -> None:
    assert sum(syllables(text)) == pytest.approx(count)


def test_time_is_shared_by_syllables_and_not_by_letters() -> None:
    spans = shared_over_speech("部Photoshop", (0, 4_000), [])
    assert spans[0] == (0, 1_000)
    assert spans[-1][1] == 4_000


def test_no_time_falls_into_a_silence() -> None:
    assert shared_over_speech("我哋去", (0, 10_000), [(1_000, 2_000), (8_000, 8_500)]) == (
        (1_000, 1_500),
        (1_500, 2_000),
        (8_000, 8_500),
    )


def test_speech_outside_of_the_segment_is_not_its_own() -> None:
    assert shared_over_speech("我哋", (1_000, 2_000), [(0, 1_400), (1_600, 9_000)]) == ((1_000, 1_400), (1_600, 2_000))


def test_people_draw_breath_at_a_comma() -> None:
    # By syllables alone the silence would be within 行山.
    speech = [(0, 1_200), (2_000, 2_800)]
    spans = dict(zip("我哋去行，好唔好", shared_over_speech("我哋去行，好唔好", (0, 3_000), speech), strict=False))
    assert spans["行"][1] == 1_200
    assert spans["，"] == (1_200, 1_200)
    assert shared_over_speech("我哋去行，好唔好", (0, 3_000), speech)[5][0] == 2_000


def test_a_mark_far_from_the_silence_does_not_draw_it() -> None:
    text = "我，" + "甲" * 30
    spans = shared_over_speech(text, (0, 10_000), [(0, 5_000), (6_000, 10_000)])
    assert spans[1][0] < 1_000


def test_no_text_gives_no_phrase() -> None:
    assert phrase_over_speech(" \n", within=(0, 1_000), speech=[]) is None
    phrase = phrase_over_speech(" 好 ", within=(0, 1_000), speech=[(200, 900)], confidence=0.5)
    assert phrase is not None
    assert (phrase.text, phrase.spans, phrase.confidence) == ("好", ((200, 900),), 0.5)


SPEECH = st.lists(st.integers(1, 3_000), max_size=12).map(
    lambda steps: list(zip(list(accumulate(steps))[::2], list(accumulate(steps))[1::2], strict=False))
)


@unhurried
@given(
    st.text(st.sampled_from("我哋去Ab 1%，。？"), min_size=1, max_size=30),
    SPEECH,
    st.integers(0, 4_000),
    st.integers(0, 9_000),
)
def test_characters_stay_in_order_and_within_the_segment(
    text: str, speech: list[Span], start: int, length: int
) -> None:
    phrase = phrase_over_speech(text, within=(start, start + length), speech=speech)
    if phrase is None:
        assert not text.strip()
    else:  # making it has checked the order
        assert phrase.text == text.strip()
        assert start <= phrase.start_ms <= phrase.end_ms <= start + length
