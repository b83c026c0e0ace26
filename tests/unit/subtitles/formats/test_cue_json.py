from __future__ import annotations

import json

import pytest

from canto_beats.errors import CantoBeatsError
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import Oddity, read, write


def test_it_is_written_as_other_programs_are_told() -> None:
    assert json.loads(write([Cue(1_000, 2_000, "你好\n再見")], "json")) == {
        "format": "canto-beats",
        "version": 1,
        "cues": [{"start_ms": 1_000, "end_ms": 2_000, "text": "你好\n再見"}],
    }


def test_an_entry_that_is_no_cue_is_named_with_its_line() -> None:
    text = """{"version": 1, "format": "canto-beats",
    "cues" : [
        {"start_ms": 1000, "end_ms": 2000, "text": "你好"},
        {"start_ms": "soon", "end_ms": 3000, "text": "唔見咗"},
        7,
        {"text": "有 \\"cues\\": [",
         "start_ms": 3000.4, "end_ms": 4000}
    ]
    }"""
    result = read(text.encode())
    assert list(result.cues) == [Cue(1_000, 2_000, "你好"), Cue(3_000, 4_000, '有 "cues": [')]
    assert [(warning.line, warning.code) for warning in result.warnings] == [
        (4, Oddity.UNREADABLE_ENTRY),
        (5, Oddity.UNREADABLE_ENTRY),
    ]


@pytest.mark.parametrize(
    "text",
    [
        '{"format": "canto-beats", "version": 2, "cues": []}',
        '{"format": "other", "version": 1, "cues": []}',
        '{"format": "canto-beats", "version": 1}',
        '{"format": "canto-beats", "version": 1, "cues": [',
        "[" * 100_000,
        "9" * 10_000,
    ],
    ids=["newer", "other", "no cues", "cut short", "deep", "long number"],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(CantoBeatsError) as caught:
        read(text.encode(), "json")
    assert caught.value.problem.code == "subtitles.unreadable"


@pytest.mark.parametrize("time", ["NaN", "Infinity", "-1", "1e300", "1" * 30])
def test_times_that_no_recording_has_are_refused(time: str) -> None:
    text = f'{{"format": "canto-beats", "version": 1, "cues": [{{"start_ms": 0, "end_ms": {time}, "text": "好"}}]}}'
    result = read(text.encode())
    assert (result.cues, [warning.code for warning in result.warnings]) == ((), [Oddity.UNREADABLE_ENTRY])
