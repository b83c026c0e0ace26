from __future__ import annotations

import tracemalloc
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.engines.contracts import ACTIVITY_FRAME_MS, SpeechWindow
from canto_beats.pipeline.speech_windows import FRAME_BYTES, WindowPacker, WindowRules

if TYPE_CHECKING:
    from collections.abc import Iterable

SMALL = WindowRules(max_window_ms=3200, first_window_ms=1000)
TALK, QUIET = 0.95, 0.02


def recording(*stretches: tuple[float, int]) -> list[float]:
    """(probability, milliseconds) → one probability per frame."""
    return [probability for probability, ms in stretches for _ in range(ms // ACTIVITY_FRAME_MS)]


def audio(frames: int, short_by: int = 0) -> bytes:
    """Every frame is different, so that a slice shows where it is from."""
    return numbered_frames(-(-frames // 1000) * 1000)[: frames * FRAME_BYTES - short_by]


@lru_cache
def numbered_frames(count: int) -> bytes:
    return b"".join(frame.to_bytes(4, "little") * (FRAME_BYTES // 4) for frame in range(count))


def windows(
    probabilities: list[float], rules: WindowRules | None = None, *, cuts: Iterable[int] = (), short_by: int = 0
) -> list[SpeechWindow]:
    packer = WindowPacker(rules)
    pcm = audio(len(probabilities), short_by)
    edges = sorted({0, len(probabilities), *(cut % (len(probabilities) + 1) for cut in cuts)})
    found = []
    for start, end in pairwise(edges):
        found += packer.feed(pcm[start * FRAME_BYTES : end * FRAME_BYTES], probabilities[start:end])
    return found + packer.finish()


def spans(found: list[SpeechWindow]) -> list[tuple[int, int]]:
    return [(window.start_ms, window.end_ms) for window in found]


def surely_speech(probabilities: list[float], rules: WindowRules) -> list[tuple[int, int]]:
    """Stretches in ms that are loud throughout and too long for a click, found without the packer."""
    stretches, frame = [], 0
    for loud, group in groupby(probabilities, lambda probability: probability >= rules.speech_above):
        length = len(list(group))
        if loud and length * ACTIVITY_FRAME_MS >= rules.min_speech_ms:
            stretches.append((frame * ACTIVITY_FRAME_MS, (frame + length) * ACTIVITY_FRAME_MS))
        frame += length
    return stretches


stretch = st.tuples(st.sampled_from([0.0, 0.1, 0.3, 0.39, 0.4, 0.7, 1.0]), st.integers(32, 4000))
recordings = st.lists(stretch, min_size=1, max_size=20).map(lambda stretches: recording(*stretches))
rough_recordings = st.one_of(recordings, st.lists(st.floats(0, 1), max_size=400))
rule_sets = st.sampled_from([SMALL, WindowRules(), WindowRules(pad_ms=0, min_silence_ms=64, max_window_ms=2000)])


@given(rough_recordings, rule_sets, st.lists(st.integers(0, 10_000), max_size=12), st.integers(0, FRAME_BYTES // 2 - 1))
def test_the_sizes_of_the_blocks_do_not_matter(
    probabilities: list[float], rules: WindowRules, cuts: list[int], short_samples: int
) -> None:
    short_by = short_samples * 2 if probabilities else 0
    whole = windows(probabilities, rules, short_by=short_by)
    assert windows(probabilities, rules, cuts=cuts, short_by=short_by) == whole
    assert windows(probabilities, rules, cuts=range(len(probabilities)), short_by=short_by) == whole


@given(rough_recordings, rule_sets)
def test_no_speech_is_left_out(probabilities: list[float], rules: WindowRules) -> None:
    covered = {ms for start, end in spans(windows(probabilities, rules)) for ms in range(start, end, ACTIVITY_FRAME_MS)}
    for start, end in surely_speech(probabilities, rules):
        assert covered.issuperset(range(start, end, ACTIVITY_FRAME_MS))


@given(rough_recordings, rule_sets)
def test_windows_are_in_order_apart_and_never_too_long(probabilities: list[float], rules: WindowRules) -> None:
    found = windows(probabilities, rules)
    assert [window.index for window in found] == list(range(len(found)))
    assert all(0 < window.end_ms - window.start_ms <= rules.max_window_ms for window in found)
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(found))


@given(rough_recordings, rule_sets, st.integers(0, FRAME_BYTES // 2 - 1))
def test_a_window_holds_exactly_the_audio_of_its_times(
    probabilities: list[float], rules: WindowRules, short_samples: int
) -> None:
    short_by = short_samples * 2 if probabilities else 0
    pcm = audio(len(probabilities), short_by)
    for window in windows(probabilities, rules, short_by=short_by):
        first = window.start_ms // ACTIVITY_FRAME_MS * FRAME_BYTES
        assert window.pcm == pcm[first : first + len(window.pcm)]


@given(rough_recordings, rule_sets)
def test_no_window_begins_or_ends_in_long_silence(probabilities: list[float], rules: WindowRules) -> None:
    edge = rules.min_silence_ms // ACTIVITY_FRAME_MS + 2
    for window in windows(probabilities, rules):
        frames = probabilities[window.start_ms // ACTIVITY_FRAME_MS : window.end_ms // ACTIVITY_FRAME_MS]
        assert max(frames[:edge]) >= rules.quiet_below
        assert max(frames[-edge:]) >= rules.quiet_below


@given(rough_recordings, rule_sets)
def test_it_is_never_further_behind_than_one_window(probabilities: list[float], rules: WindowRules) -> None:
    packer, settled = WindowPacker(rules), 0
    for frame, probability in enumerate(probabilities):
        ready = packer.feed(bytes(FRAME_BYTES), [probability])
        assert packer.settled_ms >= settled
        assert all(window.end_ms <= packer.settled_ms + rules.pad_ms for window in ready)
        settled = packer.settled_ms
        assert (frame + 1) * ACTIVITY_FRAME_MS - settled <= rules.max_window_ms + rules.pad_ms


def test_silence_gives_no_window() -> None:
    assert windows(recording((QUIET, 60_000))) == []
    assert windows([]) == []


def test_clicks_are_not_speech() -> None:
    assert windows(recording((QUIET, 2000), (TALK, 64), (QUIET, 2000), (TALK, 96), (QUIET, 2000))) == []


def test_speech_is_kept_with_a_little_around_it() -> None:
    assert spans(windows(recording((QUIET, 3200), (TALK, 1600), (QUIET, 3200)))) == [(3200 - 128, 4800 + 128)]


def test_speech_at_both_edges_is_kept_whole() -> None:
    assert spans(windows(recording((TALK, 1600)))) == [(0, 1600)]


def test_windows_are_filled_over_short_pauses() -> None:
    found = windows(recording(*[(TALK, 3200), (QUIET, 640)] * 40))
    lengths = [window.end_ms - window.start_ms for window in found]
    assert all(length >= 24_000 for length in lengths[1:-1])


def test_the_first_window_ends_at_an_early_pause() -> None:
    first, second, *_ = windows(recording(*[(TALK, 3200), (QUIET, 640)] * 20))
    assert 10_000 <= first.end_ms <= 14_000
    assert second.end_ms - second.start_ms > 20_000


def test_a_window_is_handed_out_as_soon_as_it_is_closed() -> None:
    packer, probabilities = WindowPacker(), recording((TALK, 11_200), (QUIET, 320))
    assert packer.feed(audio(len(probabilities) - 1), probabilities[:-1]) == []
    assert len(packer.feed(bytes(FRAME_BYTES), probabilities[-1:])) == 1


def test_the_longest_of_the_late_pauses_ends_a_window() -> None:
    talk = recording((TALK, 26_016), (QUIET, 960), (TALK, 640), (QUIET, 320), (TALK, 9600))
    first, second = windows(talk, WindowRules(first_window_ms=29_500))
    assert (first.end_ms, second.start_ms) == (26_016 + 128, 26_976 - 128)


def test_talk_without_a_pause_is_cut_where_it_is_quietest() -> None:
    talk = recording((TALK, 22_400), (0.5, 320), (TALK, 22_400))
    first, second = windows(talk)
    assert 22_400 < first.end_ms < 22_720
    assert second.start_ms == first.end_ms


def test_a_pause_early_in_the_window_does_not_waste_the_rest_of_it() -> None:
    talk = recording((TALK, 3200), (QUIET, 640), (TALK, 40_000))
    first, *_ = windows(talk)
    assert first.end_ms - first.start_ms > 18_000


def test_little_is_held_however_long_the_recording() -> None:
    packer, block = WindowPacker(), recording((TALK, 6400), (QUIET, 3200))
    pcm = bytes(len(block) * FRAME_BYTES)
    tracemalloc.start()
    try:
        count = sum(len(packer.feed(pcm, block)) for _ in range(125))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count > 40
    assert peak < 6 * 28_000 * 32


@pytest.mark.parametrize(("size", "count"), [(FRAME_BYTES, 2), (FRAME_BYTES + 2, 1), (0, 1)])
def test_audio_and_probabilities_must_agree(size: int, count: int) -> None:
    with pytest.raises(ValueError, match="probabilities"):
        WindowPacker().feed(bytes(size), [0.0] * count)


def test_nothing_comes_after_a_frame_cut_short() -> None:
    packer = WindowPacker()
    packer.feed(bytes(10), [0.0])
    with pytest.raises(ValueError, match="cut short"):
        packer.feed(bytes(FRAME_BYTES), [0.0])


@pytest.mark.parametrize(
    "wrong",
    [{"quiet_below": 0.5}, {"quiet_below": 0.0}, {"pad_ms": 300}, {"max_window_ms": 1200}, {"kept_pause_ms": 350}],
    ids=str,
)
def test_rules_that_cannot_work_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="must"):
        WindowRules(**wrong)
