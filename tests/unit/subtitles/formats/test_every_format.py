"""What every format promises; a new one is tested by being in `FORMATS`."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import FORMATS, ReadResult, format_for_path, read, write
from tests.unit.subtitles.formats.cue_strategies import ANY_CUES, CUES
from tests.unit.subtitles.properties import unhurried

every_format = pytest.mark.parametrize("name", FORMATS)
every_timed_format = pytest.mark.parametrize("name", [name for name in FORMATS if name != "txt"])

PLAIN = [
    # On the hundredths of ASS and the frames of FCPXML alike.
    Cue(0, 1_520, "你食咗飯未呀？"),
    Cue(2_000, 3_960, "食咗啦\n去飲茶"),
    Cue(36_000_000, 36_001_000, "十個鐘之後"),
]


@every_timed_format
def test_plain_cues_come_back_as_they_were(name: str) -> None:
    result = read(write(PLAIN, name).encode(), name)
    assert list(result.cues) == PLAIN
    assert result.warnings == ()
    assert (result.encoding, result.format) == ("utf-8", name)


@every_timed_format
def test_the_format_is_told_from_the_contents(name: str) -> None:
    result = read(write(PLAIN, name).encode())
    assert (result.format, list(result.cues)) == (name, PLAIN)


@every_format
def test_no_cues_make_a_valid_file_without_cues(name: str) -> None:
    result = read(write([], name).encode(), name)
    assert (result.cues, result.warnings) == ((), ())


@every_timed_format
@unhurried
@given(cues=CUES)
def test_any_cues_come_back_as_the_format_can_hold_them(name: str, cues: list[Cue]) -> None:
    result = read(write(cues, name).encode(), name)
    assert list(result.cues) == FORMATS[name].stored(cues)
    assert result.warnings == ()


@unhurried
@given(cues=CUES)
def test_plain_text_keeps_every_line(cues: list[Cue]) -> None:
    result = read(write(cues, "txt").encode(), "txt")
    assert [cue.text for cue in result.cues] == [cue.text for cue in FORMATS["txt"].stored(cues)]


@every_format
@unhurried
@given(cues=CUES)
def test_written_cues_are_in_order_apart_and_never_empty(name: str, cues: list[Cue]) -> None:
    chosen = FORMATS[name]
    stored = chosen.stored(cues)
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(stored))
    assert all(cue.text and all(line == line.strip() != "" for line in cue.lines) for cue in stored)
    assert all(cue.start_ms % chosen.resolution_ms == cue.end_ms % chosen.resolution_ms == 0 for cue in stored)
    assert chosen.stored(stored) == stored


@every_format
@unhurried
@given(start_ms=st.integers(0, 360_000_000), duration_ms=st.integers(40, 9_000))
def test_times_are_rounded_to_the_nearest_the_format_has(name: str, start_ms: int, duration_ms: int) -> None:
    chosen = FORMATS[name]
    (cue,) = chosen.stored([Cue(start_ms, start_ms + duration_ms, "好")])
    assert abs(cue.start_ms - start_ms) <= chosen.resolution_ms / 2
    assert abs(cue.end_ms - start_ms - duration_ms) <= chosen.resolution_ms / 2


def read_or_problem(data: bytes, name: str | None) -> ReadResult | Problem:
    try:
        return read(data, name)
    except CantoBeatsError as error:
        return error.problem


def assert_sound(result: ReadResult | Problem, lines: int) -> None:
    if isinstance(result, Problem):
        assert (result.kind, result.code) == (ProblemKind.INPUT_UNUSABLE, "subtitles.unreadable")
        return
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(result.cues))
    assert all(cue.text for cue in result.cues)
    assert all(1 <= warning.line <= lines for warning in result.warnings)


@pytest.mark.parametrize("name", [None, *FORMATS])
@unhurried
@given(data=st.binary(max_size=300))
def test_reading_any_bytes_gives_cues_or_one_clear_problem(name: str | None, data: bytes) -> None:
    assert_sound(read_or_problem(data, name), lines=len(data) + 1)


@every_format
@unhurried
@given(
    cues=ANY_CUES,
    damage=st.lists(
        st.tuples(st.integers(0, 10_000), st.integers(0, 12), st.binary(max_size=12)), min_size=1, max_size=5
    ),
)
def test_a_damaged_file_gives_cues_or_one_clear_problem(
    name: str, cues: list[Cue], damage: list[tuple[int, int, bytes]]
) -> None:
    data = bytearray(write([*PLAIN, *cues], name).encode())
    for at, cut, put in damage:
        position = at % (len(data) + 1)
        data[position : position + cut] = put
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for known_as in (name, None):
        assert_sound(read_or_problem(bytes(data), known_as), lines)


@every_format
def test_windows_and_old_mac_line_ends_and_a_byte_order_mark_are_no_fault(name: str) -> None:
    text = write(PLAIN, name)
    usual = read(text.encode(), name)
    for line_end in ("\r\n", "\r"):
        result = read(text.replace("\n", line_end).encode("utf-8-sig"), name)
        assert (result.cues, result.warnings) == (usual.cues, usual.warnings)


def test_overlapping_cues_are_written_apart() -> None:
    cues = [Cue(5_000, 6_000, "三"), Cue(0, 3_000, "一"), Cue(1_000, 3_000, "二"), Cue(1_000, 2_000, "two")]
    assert FORMATS["srt"].stored(cues) == [Cue(0, 1_000, "一"), Cue(1_000, 3_000, "二\ntwo"), Cue(5_000, 6_000, "三")]


def test_the_format_follows_from_the_name_of_the_file() -> None:
    assert [
        format_for_path(name) for name in ("片.srt", "a.b.VTT", "x.ass", "x.ssa", "x.txt", "x.json", "x.fcpxml")
    ] == [*("srt", "vtt", "ass", "ass", "txt", "json", "fcpxml")]
    assert format_for_path("film.mp4") is None
    assert format_for_path("srt") is None


def test_an_unknown_format_is_a_mistake_in_use() -> None:
    for call in (lambda: write([], "doc"), lambda: read(b"", "doc")):
        with pytest.raises(CantoBeatsError) as caught:
            call()
        assert (caught.value.problem.kind, caught.value.problem.code) == (ProblemKind.USAGE, "subtitles.unknown-format")


@pytest.mark.parametrize(
    "data", [b"\x00\x00\x00\x18ftypmp42\x00\x00", "只係普通文字".encode(), b"{}", b"PK\x03\x04\xff\xfe"]
)
def test_a_file_that_holds_no_subtitles_is_refused(data: bytes) -> None:
    with pytest.raises(CantoBeatsError) as caught:
        read(data)
    assert caught.value.problem.code == "subtitles.unreadable"


def test_an_empty_file_holds_no_cues() -> None:
    assert read(b"").cues == ()
    assert read(b" \r\n\n").cues == ()
