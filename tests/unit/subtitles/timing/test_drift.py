from __future__ import annotations

import random
from itertools import accumulate

import pytest

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.timing.drift import drift_of, without_drift


def speech_starts(seed: int = 1, count: int = 400) -> list[int]:
    chance = random.Random(seed)
    return list(accumulate(chance.randint(900, 7_000) for _ in range(count)))


def cue_starts(speech: list[int], *, rate: float = 1.0, late: float = 0, seed: int = 2) -> list[int]:
    """Most begin where speech does, give or take; every fourth begins in the middle of it; some speech has none."""
    chance = random.Random(seed)
    starts = [
        voice + chance.randint(-60, 60) + (700 if index % 4 == 3 else 0)
        for index, voice in enumerate(speech)
        if index % 7
    ]
    return sorted(max(0, round(start * rate + late)) for start in starts)


def test_subtitles_that_fit_have_no_drift() -> None:
    drift = drift_of(cue_starts(speech_starts()), speech_starts())
    assert drift is not None
    assert not drift.is_there
    assert abs(drift.median_ms) < 30
    assert "fit" in drift.sentence


@pytest.mark.parametrize("late", [-9_400, -640, 250, 2_300, 12_000])
def test_a_constant_offset_is_found(late: int) -> None:
    drift = drift_of(cue_starts(speech_starts(), late=late), speech_starts())
    assert drift is not None
    assert not drift.grows
    assert abs(drift.median_ms - late) < 40
    assert ("late" if late > 0 else "early") in drift.sentence


@pytest.mark.parametrize("rate", [25 / 24, 24 / 25, 24 / (24_000 / 1_001), 1.0004, 0.9997])
@pytest.mark.parametrize("late", [0, -1_800])
def test_a_growing_offset_is_found_and_made_good(rate: float, late: int) -> None:
    speech = speech_starts()
    wrong = cue_starts(speech, rate=rate, late=late)
    drift = drift_of(wrong, speech)
    assert drift is not None
    assert drift.grows
    assert abs(drift.rate - rate) * speech[-1] < 100
    cues = without_drift([Cue(start, start + 900, "喂") for start in wrong], drift)
    after = drift_of([cue.start_ms for cue in cues], speech)
    assert after is not None
    assert not after.is_there
    assert {cue.text for cue in cues} == {"喂"}


def test_subtitles_of_another_film_are_not_told_to_drift() -> None:
    for seed in range(10, 18):
        assert drift_of(cue_starts(speech_starts(seed)), speech_starts(seed + 100)) is None


def test_a_handful_of_cues_tells_nothing() -> None:
    assert drift_of([1_000, 5_000], speech_starts()) is None
    assert drift_of([], []) is None


def test_no_cue_is_moved_before_the_beginning_of_the_recording() -> None:
    speech = speech_starts()
    drift = drift_of(cue_starts(speech, late=8_000), speech)
    assert drift is not None
    (cue,) = without_drift([Cue(100, 900, "喂")], drift)
    assert (cue.start_ms, cue.end_ms) == (0, 1)
