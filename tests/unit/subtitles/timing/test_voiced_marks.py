"""A mark's time in the middle of speech belongs to the word before it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.cantonese.words import word_starts
from canto_beats.subtitles.cue_building import build_cues
from canto_beats.subtitles.phrase import Phrase, Span
from canto_beats.subtitles.timing.voiced_marks import marks_without_voice

BEFORE = Phrase("嗰間茶餐廳嘅奶茶好好飲㗎", tuple((18_588 + 253 * at, 18_588 + 253 * (at + 1)) for at in range(12)))
SAID = Phrase(
    "OK，我請你飲",
    (
        *((21_908, 22_038), (22_038, 22_168), (22_168, 22_648)),
        *((22_648, 22_908), (22_908, 23_148), (23_148, 23_348), (23_348, 23_768)),
    ),
)


def texts(*phrases: Phrase) -> list[str]:
    return [cue.text for cue in build_cues(phrases, word_starts=word_starts)]


def test_a_word_heard_before_its_comma_stays_with_what_follows() -> None:
    assert texts(BEFORE, SAID) == ["嗰間茶餐廳嘅奶茶好好飲㗎 OK", "我請你飲"]
    assert texts(BEFORE, marks_without_voice(SAID, [(22_048, 23_840)])) != texts(BEFORE, SAID)
    heard = marks_without_voice(SAID, [(18_752, 21_728), (22_048, 23_840)])
    assert texts(BEFORE, heard) == ["嗰間茶餐廳嘅奶茶好好飲㗎", "OK 我請你飲"]


def test_silence_at_a_comma_stays_a_pause() -> None:
    assert marks_without_voice(SAID, [(21_900, 22_170), (22_640, 23_840)]) is SAID
    assert marks_without_voice(SAID, []) is SAID


@given(
    st.lists(st.tuples(st.sampled_from("好呀，。！？、OK "), st.integers(0, 300), st.integers(0, 400)), min_size=1),
    st.lists(st.integers(0, 3000), min_size=2, max_size=8).map(sorted),
)
def test_nothing_runs_backwards_and_only_marks_give_time_away(
    pieces: list[tuple[str, int, int]], edges: list[int]
) -> None:
    spans: list[Span] = []
    for _, step, length in pieces:
        start = spans[-1][0] + step if spans else step
        spans.append((start, start + length))
    phrase = Phrase("".join(char for char, _, _ in pieces), tuple(spans))
    speech = [(start, end) for start, end in pairwise(edges) if start < end][::2]
    heard = marks_without_voice(phrase, speech)
    assert heard.text == phrase.text
    for char, before, after in zip(phrase.text, phrase.spans, heard.spans, strict=True):
        assert char in "，。！？、" or after[0] == before[0]
        assert after[1] >= before[1]
