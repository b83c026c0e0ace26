from __future__ import annotations

import pytest

from canto_beats.cantonese.second_tracks import BY_RULES, track_of
from canto_beats.cantonese.shown import shown
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import AS_TRANSCRIBED, CueStyle, Numbers
from canto_beats.subtitles.tracks import TrackKind

CUES = [Cue(0, 1_000, "佢唔知"), Cue(1_000, 2_000, "二十五歲")]


def test_every_track_that_rules_can_make_has_a_text_for_each_subtitle() -> None:
    for kind in BY_RULES:
        assert len(track_of(CUES, kind).texts) == len(CUES)
    assert track_of(CUES, TrackKind.WRITTEN).texts == ("他不知道", "二十五歲")


def test_without_a_model_english_is_kept_and_nobody_pretends_to_translate() -> None:
    with pytest.raises(ValueError, match="english"):
        track_of(CUES, TrackKind.ENGLISH)


def test_the_register_comes_before_the_rest_of_the_style() -> None:
    style = CueStyle(numbers=Numbers.ARABIC, register=Register.WRITTEN)
    assert [shown(cue, style) for cue in CUES] == [Cue(0, 1_000, "他不知道"), Cue(1_000, 2_000, "25歲")]
    assert shown(CUES[0], AS_TRANSCRIBED) is CUES[0]
    assert CueStyle.from_text(style.to_text()) == style


def test_a_style_of_an_older_version_is_spoken() -> None:
    kept = '{"numbers": "arabic", "punctuation": "keep", "profanity": "keep", "max_cells": null}'
    assert CueStyle.from_text(kept) == CueStyle(numbers=Numbers.ARABIC)
