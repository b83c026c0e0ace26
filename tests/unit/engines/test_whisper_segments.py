"""From tokens to phrases, with a vocabulary of one token for each byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.engines.whisper_segments import (
    TIMESTAMP_MS,
    Segment,
    Segments,
    Vocabulary,
    phrase_of,
    split_segments,
)
from canto_beats.subtitles.phrase import Phrase, Span

END, ZERO = 256, 300
VOCABULARY = Vocabulary(END, ZERO, lambda token: bytes([token]))


def written(*parts: str | int) -> list[int]:
    """Text, and times in milliseconds."""
    return [t for p in parts for t in (p.encode() if isinstance(p, str) else [ZERO + p // TIMESTAMP_MS])]


def split(*parts: str | int, length_ms: int = 30_000) -> Segments:
    return split_segments(written(*parts), VOCABULARY, length_ms)


def told(segments: Segments) -> list[tuple[str, int, int]]:
    return [(VOCABULARY.text_of(s.tokens), s.start_ms, s.end_ms) for s in segments.found]


def phrase(text: str, spans: list[Span] | None, start: int = 0, end: int = 3000, offset: int = 0) -> Phrase:
    segment = Segment(tuple(text.encode()), start, end)
    made = phrase_of(segment, spans, VOCABULARY, within=(offset, offset + 30_000), offset_ms=offset, confidence=0.5)
    assert made is not None
    return made


def test_text_between_timestamps_is_a_segment() -> None:
    segments = split(0, "你好", 2000, 2400, "早晨", 5000)
    assert told(segments) == [("你好", 0, 2000), ("早晨", 2400, 5000)]
    assert segments.listen_again_from_ms is None


def test_two_timestamps_at_the_end_mean_that_speech_goes_on() -> None:
    segments = split(0, "你好", 2000, 2400)
    assert told(segments) == [("你好", 0, 2000)]
    assert segments.listen_again_from_ms == 2400


def test_a_sentence_that_was_not_finished_is_listened_to_again() -> None:
    segments = split(0, "你好", 2000, 2400, "早")
    assert told(segments) == [("你好", 0, 2000)]
    assert segments.listen_again_from_ms == 2400


def test_a_short_rest_is_not_worth_listening_to_again() -> None:
    segments = split(0, "你好", 2000, 2400, "早", length_ms=3300)
    assert told(segments) == [("你好", 0, 2000), ("早", 2400, 3300)]
    assert segments.listen_again_from_ms is None


def test_text_without_an_end_lasts_until_the_audio_does() -> None:
    assert told(split(1000, "你好", length_ms=4000)) == [("你好", 1000, 4000)]
    assert told(split("你好", length_ms=4000)) == [("你好", 0, 4000)]


def test_timestamps_behind_the_end_of_the_audio_are_pulled_back() -> None:
    assert told(split(0, "你好", 29_000, length_ms=4000)) == [("你好", 0, 4000)]


def test_no_text_is_no_segment() -> None:
    assert split(0) == split(0, 2000) == split() == Segments(())


@given(
    st.lists(st.one_of(st.integers(0, 1500).map(lambda step: step * TIMESTAMP_MS), st.just("好"))),
    st.integers(1, 30_000),
)
def test_whatever_is_written_segments_are_in_order_and_inside(parts: list[str | int], length_ms: int) -> None:
    segments = split_segments(written(*parts), VOCABULARY, length_ms)
    assert all(0 <= s.start_ms <= s.end_ms <= length_ms and s.tokens for s in segments.found)
    if segments.listen_again_from_ms is not None:
        assert 0 < segments.listen_again_from_ms <= length_ms - 1000


def test_a_character_spread_over_several_tokens_has_the_time_of_all_of_them() -> None:
    spans = [(n * 300, n * 300 + 300) for n in range(6)]
    assert phrase("你好", spans).spans == ((0, 900), (900, 1800))


def test_times_count_from_where_the_passage_begins() -> None:
    assert phrase("你好", [(n * 300, n * 300 + 300) for n in range(6)], offset=60_000).start_ms == 60_000


def test_a_broken_character_is_left_out() -> None:
    segment = Segment(tuple("你好".encode()[:-1]), 0, 1000)
    spans = [(n * 200, n * 200 + 200) for n in range(5)]
    made = phrase_of(segment, spans, VOCABULARY, within=(0, 1000), offset_ms=0, confidence=1.0)
    assert made is not None
    assert made.text == "你"


@pytest.mark.parametrize(
    "crowded",
    [
        pytest.param([(0, 0)] * 5 + [(0, 3000)], id="nearly all at one moment"),
        pytest.param([(n * 10, n * 10 + 10) for n in range(6)], id="faster than anybody speaks"),
    ],
)
def test_an_alignment_that_cannot_be_true_gives_way_to_the_segments_times(crowded: list[Span]) -> None:
    assert phrase("abcdef", crowded).spans == tuple((n * 500, n * 500 + 500) for n in range(6))


def test_a_pause_belongs_to_no_character() -> None:
    """An alignment gives it to the first or to the last, the segment's own times say where they are."""
    aligned = [(0, 1000), (1000, 1200), (1200, 1400), (1400, 2600)]
    assert phrase("abcd", aligned, start=780, end=1620).spans == ((780, 1000), (1000, 1200), (1200, 1400), (1400, 1620))


def test_a_character_beside_a_pause_keeps_its_usual_length_whatever_the_segment_says() -> None:
    aligned = [(0, 1000), (1000, 1200), (1200, 1400), (1400, 2600)]
    assert phrase("abcd", aligned, start=980, end=1420).spans[0] == (800, 1000)
    assert phrase("abcd", aligned, start=980, end=1420).spans[-1] == (1400, 1600)


def test_a_character_of_usual_length_is_as_long_as_it_was_aligned() -> None:
    aligned = [(100, 400), (400, 600), (600, 800), (800, 1100)]
    assert phrase("abcd", aligned, start=300, end=900).spans == tuple(aligned)


def test_an_alignment_may_not_stray_far_from_its_segment() -> None:
    made = phrase("abc", [(0, 2000), (2000, 4000), (4000, 9000)], start=1000, end=5000)
    assert (made.start_ms, made.end_ms) == (700, 5300)


def test_a_segment_of_spaces_is_no_phrase() -> None:
    segment = Segment(tuple(b"  "), 0, 1000)
    assert phrase_of(segment, None, VOCABULARY, within=(0, 1000), offset_ms=0, confidence=1.0) is None
