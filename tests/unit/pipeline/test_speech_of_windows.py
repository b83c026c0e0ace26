"""Where somebody speaks: from voice activity to each window, and from windows to the whole recording."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.engines.contracts import ACTIVITY_FRAME_MS
from canto_beats.library.records import StoredWindow
from canto_beats.pipeline.speech_in_windows import speech_in
from canto_beats.pipeline.speech_windows import FRAME_BYTES, WindowRules
from canto_beats.pipeline.window_making import PackedWindow, WindowMaker
from canto_beats.subtitles.phrase import Phrase
from canto_beats.subtitles.timing.stretches import joined

if TYPE_CHECKING:
    from canto_beats.subtitles.phrase import Span

RULES = WindowRules(max_window_ms=3200, first_window_ms=1000)
LOUD, QUIET = 0.9, 0.02

recordings = st.lists(st.tuples(st.sampled_from([LOUD, 0.3, QUIET]), st.integers(1, 120)), min_size=1, max_size=15).map(
    lambda stretches: [probability for probability, frames in stretches for _ in range(frames)]
)


def windows_of(probabilities: list[float], block: int = 10_000, rules: WindowRules = RULES) -> list[PackedWindow]:
    maker, found = WindowMaker(rules), list[PackedWindow]()
    for start in range(0, len(probabilities), block):
        some = probabilities[start : start + block]
        found += maker.feed(bytes(len(some) * FRAME_BYTES), some)
    return found + maker.finish()


def stretches(probabilities: list[float], *, loud: bool, at_least_ms: int) -> list[Span]:
    """Found without the program: runs that are certainly speech, or certainly none."""
    found, frame = [], 0
    for group, run in groupby(probabilities, lambda each: each == LOUD if loud else each == QUIET):
        length = len(list(run))
        if group and length * ACTIVITY_FRAME_MS >= at_least_ms:
            found.append((frame * ACTIVITY_FRAME_MS, (frame + length) * ACTIVITY_FRAME_MS))
        frame += length
    return found


def overlap(one: Span, other: Span) -> int:
    return max(min(one[1], other[1]) - max(one[0], other[0]), 0)


@given(recordings)
def test_it_lies_in_its_window_and_in_order(probabilities: list[float]) -> None:
    for window in windows_of(probabilities):
        edges = [ms for stretch in window.speech for ms in stretch]
        assert edges == sorted(edges)
        assert window.start_ms <= edges[0]
        assert edges[-1] <= window.end_ms


@given(recordings)
def test_all_speech_and_no_pause_is_in_it(probabilities: list[float]) -> None:
    found = joined([stretch for window in windows_of(probabilities) for stretch in window.speech])
    for talk in stretches(probabilities, loud=True, at_least_ms=RULES.min_speech_ms):
        assert sum(overlap(talk, each) for each in found) == talk[1] - talk[0]
    for pause in stretches(probabilities, loud=False, at_least_ms=RULES.min_silence_ms):
        assert not any(overlap(pause, each) for each in found)


@given(recordings)
def test_the_sizes_of_the_blocks_do_not_matter(probabilities: list[float]) -> None:
    assert [each.speech for each in windows_of(probabilities, 7)] == [each.speech for each in windows_of(probabilities)]


def test_speech_that_is_cut_between_two_windows_is_one_stretch() -> None:
    windows = windows_of([QUIET] * 10 + [LOUD] * 250 + [QUIET] * 20)
    assert len(windows) > 2
    assert joined([stretch for window in windows for stretch in window.speech]) == [(320, 8_320)]


def test_it_is_known_of_all_windows_or_not_at_all() -> None:
    first, second = StoredWindow(0, 0, 1_000, (), ((100, 900),)), StoredWindow(1, 1_000, 2_000, (), ((1_100, 1_900),))
    unknown = StoredWindow(2, 2_000, 3_000, ())
    assert speech_in([first, second]) == [(100, 900), (1_100, 1_900)]
    assert speech_in([first, second, unknown]) is None
    assert speech_in([]) == []


def heard_in_one_window(text: str, *pieces: tuple[str, int, int]) -> Phrase:
    """Speech from 320 to 1,600 ms and from 3,520 to 4,800: the pause between is squeezed to 384 ms for the engine."""
    sounds = [QUIET] * 10 + [LOUD] * 40 + [QUIET] * 60 + [LOUD] * 40 + [QUIET] * 20
    (window,) = windows_of(sounds, rules=WindowRules())
    assert window.speech == ((320, 1_600), (3_520, 4_800))
    engine = window.for_engine
    heard = Phrase.from_pieces(
        pieces or [(text, 320, engine.end_ms - 160)], within=(engine.start_ms, engine.end_ms), confidence=0.5
    )
    assert heard is not None
    (restored,) = window.restored([heard])
    return restored


def test_a_segment_of_which_only_the_edges_are_told_is_shared_out_over_its_speech() -> None:
    phrase = heard_in_one_window("我哋去食飯，好唔好呀")
    spoken = dict(zip(phrase.text, phrase.spans, strict=True))
    assert spoken["我"][0] == 320
    assert spoken["飯"][1] == 1_600, "the pause is where the comma is"
    assert spoken["呀"][1] <= 4_800
    assert phrase.spans[6][0] == 3_520
    assert phrase.confidence == 0.5


def test_times_that_an_engine_told_of_words_stay_as_they_are() -> None:
    phrase = heard_in_one_window("", ("我哋", 320, 700), ("去食飯", 900, 1_500))
    assert phrase.spans == ((320, 510), (510, 700), (900, 1_100), (1_100, 1_300), (1_300, 1_500))
