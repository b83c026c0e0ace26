"""What is shown of what was heard, as far as it depends on where somebody speaks."""

from __future__ import annotations

import pytest

from canto_beats.pipeline.heard_text import ShownText, TextWishes, shown_text
from canto_beats.subtitles.phrase import Phrase


def phrase(text: str, start_ms: int, end_ms: int, confidence: float | None = None) -> Phrase:
    found = Phrase.from_pieces([(text, start_ms, end_ms)], within=(start_ms, end_ms), confidence=confidence)
    assert found is not None
    return found


TALK = phrase("我哋聽日去睇戲", 0, 2_000, 0.9)
CLOSING = phrase("多謝收睇", 3_000, 4_000, 0.9)
MORE = phrase("好呀幾點呀", 4_800, 6_000, 0.9)


def texts(shown: ShownText) -> list[str]:
    return [each.text for each in shown.phrases]


def test_closing_words_are_hidden_where_nobody_speaks_and_stay_where_somebody_does() -> None:
    heard = [TALK, CLOSING, MORE]
    silent = shown_text(heard, TextWishes(), [(0, 2_000), (4_800, 6_000)])
    assert texts(silent) == [TALK.text, MORE.text]
    (hidden,) = silent.hidden
    assert (hidden.start_ms, hidden.end_ms, hidden.before, hidden.rule) == (3_000, 4_000, "多謝收睇", "phantom.closing")
    assert texts(shown_text(heard, TextWishes(), [(0, 6_000)])) == [each.text for each in heard]


def test_without_knowing_who_speaks_where_clear_words_stay() -> None:
    assert texts(shown_text([TALK, CLOSING, MORE], TextWishes(), None)) == [TALK.text, CLOSING.text, MORE.text]


@pytest.mark.parametrize(("heard_from", "stays"), [(960, True), (700, False)])
def test_a_short_word_a_little_beside_the_speech_was_said(heard_from: int, *, stays: bool) -> None:
    """An engine's times are not exact: 係 from 1,000 ms on may be heard a moment early, or twice as long."""
    alone = phrase("係", heard_from - 60, heard_from + 60)
    far = phrase("好呀幾點呀", 9_000, 10_000)
    assert ("係" in texts(shown_text([alone, far], TextWishes(), [(1_000, 1_200), (9_000, 10_000)]))) is stays


def test_nothing_is_hidden_for_whoever_wants_to_see_all() -> None:
    assert CLOSING.text in texts(shown_text([TALK, CLOSING, MORE], TextWishes(hide_phantoms=False), []))
