from __future__ import annotations

import pytest

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.tracks import Track, TrackKind, alone, bilingual, derived, line_by_line

CUES = [Cue(0, 1_000, "佢食咗飯\n未呀"), Cue(1_000, 2_000, "好"), Cue(2_000, 3_000, "係")]
TRACK = Track(TrackKind.WRITTEN, ("他吃了飯\n沒有", "好", ""))


def test_a_track_has_the_times_of_its_subtitles_and_leaves_out_what_says_nothing() -> None:
    assert alone(CUES, TRACK) == [Cue(0, 1_000, "他吃了飯\n沒有"), Cue(1_000, 2_000, "好")]


def test_two_lines_never_more_and_one_where_both_say_the_same() -> None:
    assert [cue.text for cue in bilingual(CUES, TRACK)] == ["佢食咗飯 未呀\n他吃了飯 沒有", "好", "係"]


def test_a_reading_stays_under_its_own_line() -> None:
    track = Track(TrackKind.JYUTPING, ("a b\nc", "d", ""))
    assert [cue.text for cue in line_by_line(CUES, track)] == ["佢食咗飯\na b\n未呀\nc", "好\nd", "係"]


def test_making_a_track_leaves_the_subtitles_as_they_are() -> None:
    before = list(CUES)
    assert derived(CUES, TrackKind.WRITTEN, str.upper).texts == tuple(cue.text for cue in CUES)
    assert before == CUES


def test_a_track_of_other_subtitles_is_refused() -> None:
    with pytest.raises(ValueError, match="other subtitles"):
        bilingual(CUES[:2], TRACK)
