from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.engines.contracts import ACTIVITY_FRAME_MS
from canto_beats.pipeline.pauses import PauseSqueezer, Timeline
from canto_beats.pipeline.speech_windows import FRAME_BYTES
from canto_beats.subtitles.phrase import Phrase

KEPT_MS = 512
HALF = KEPT_MS // 2 // ACTIVITY_FRAME_MS
LOUD, QUIET = 0.9, 0.1

sounds = st.lists(st.tuples(st.sampled_from([LOUD, QUIET]), st.integers(1, 60)), max_size=20).map(
    lambda stretches: [probability for probability, count in stretches for _ in range(count)]
)


def numbered(frames: int) -> bytes:
    return b"".join(number.to_bytes(4, "little") * (FRAME_BYTES // 4) for number in range(frames))


def squeezed(probabilities: list[float], block: int = 1000) -> tuple[list[int], list[float], Timeline]:
    """The numbers of the frames let through, their probabilities, and the way back."""
    squeezer = PauseSqueezer(0.25, KEPT_MS)
    pcm, kept, likely = numbered(len(probabilities)), b"", []
    for start in range(0, len(probabilities), block):
        end = start + block
        some, theirs = squeezer.feed(pcm[start * FRAME_BYTES : end * FRAME_BYTES], probabilities[start:end])
        kept, likely = kept + some, likely + theirs
    numbers = [int.from_bytes(kept[at : at + 4], "little") for at in range(0, len(kept), FRAME_BYTES)]
    return numbers, likely, squeezer.timeline


@given(sounds)
def test_all_speech_and_all_short_pauses_come_through(probabilities: list[float]) -> None:
    numbers, likely, _ = squeezed(probabilities)
    assert likely == [probabilities[number] for number in numbers]
    assert {number for number, each in enumerate(probabilities) if each == LOUD} <= set(numbers)


@given(sounds)
def test_no_pause_that_is_left_is_longer_than_what_is_kept(probabilities: list[float]) -> None:
    run = 0
    for each in squeezed(probabilities)[1]:
        run = run + 1 if each == QUIET else 0
        assert run <= 2 * HALF


@given(sounds)
def test_every_frame_finds_its_way_back(probabilities: list[float]) -> None:
    numbers, _, timeline = squeezed(probabilities)
    for position, number in enumerate(numbers):
        assert timeline.start(position * ACTIVITY_FRAME_MS) == number * ACTIVITY_FRAME_MS
        assert timeline.end((position + 1) * ACTIVITY_FRAME_MS) == (number + 1) * ACTIVITY_FRAME_MS


@given(sounds, st.integers(1, 50))
def test_the_sizes_of_the_blocks_do_not_matter(probabilities: list[float], block: int) -> None:
    assert squeezed(probabilities, block) == squeezed(probabilities)


TALK_PAUSE_TALK = [LOUD] * 50 + [QUIET] * 1000 + [LOUD] * 50
JOINT_MS = (50 + HALF) * ACTIVITY_FRAME_MS
TAKEN_OUT_MS = (1000 - 2 * HALF) * ACTIVITY_FRAME_MS


def test_a_phrase_across_a_cut_is_pulled_apart_again() -> None:
    timeline = squeezed(TALK_PAUSE_TALK)[2]
    before, after = (JOINT_MS - 500, JOINT_MS - 300), (JOINT_MS + 300, JOINT_MS + 500)
    restored = timeline.restored(Phrase("你好", (before, after), confidence=0.5))
    assert restored == Phrase("你好", (before, (after[0] + TAKEN_OUT_MS, after[1] + TAKEN_OUT_MS)), confidence=0.5)


def test_a_character_across_a_cut_is_put_where_most_of_it_was() -> None:
    timeline = squeezed(TALK_PAUSE_TALK)[2]
    assert timeline.restored(Phrase("你", ((JOINT_MS - 100, JOINT_MS + 10),))).end_ms == JOINT_MS
    assert timeline.restored(Phrase("你", ((JOINT_MS - 10, JOINT_MS + 100),))).start_ms == JOINT_MS + TAKEN_OUT_MS


def test_the_part_of_a_timeline_says_the_same_as_the_whole() -> None:
    whole = squeezed(TALK_PAUSE_TALK * 3)[2]
    start, end = JOINT_MS + 100, JOINT_MS + 2000
    part = whole.within(start, end)
    assert len(part.joints) < len(whole.joints)
    for ms in range(start, end, ACTIVITY_FRAME_MS):
        assert (part.start(ms), part.end(ms)) == (whole.start(ms), whole.end(ms))


@given(sounds, st.lists(st.tuples(st.integers(0, 40_000), st.integers(0, 3000)), min_size=1, max_size=10))
def test_restored_times_never_run_backwards(probabilities: list[float], pieces: list[tuple[int, int]]) -> None:
    timeline = squeezed(probabilities)[2]
    spans = tuple(sorted((start, start + length) for start, length in pieces))
    restored = timeline.restored(Phrase("字" * len(spans), spans))
    assert len(restored.spans) == len(spans)
    assert all(before[0] <= after[0] for before, after in pairwise(restored.spans))
