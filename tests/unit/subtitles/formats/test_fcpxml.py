from __future__ import annotations

import xml.etree.ElementTree as ET
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import Oddity, read, write
from canto_beats.subtitles.formats.ass_style import Picture
from canto_beats.subtitles.formats.fcpxml import FRAME_RATES, Fcpxml, nearest_frame_rate
from tests.unit.subtitles.formats.cue_strategies import CUES
from tests.unit.subtitles.properties import unhurried

RATES = st.sampled_from(list(FRAME_RATES))

# What Apple's definition of version 1.8 asks of the elements that are used here: children in this order, and attributes
# of which those with a star have to be there.
CHILDREN = {
    "fcpxml": ["resources", "library"],
    "resources": ["format", "effect"],
    "library": ["event"],
    "event": ["project"],
    "project": ["sequence"],
    "sequence": ["spine"],
    "spine": ["gap"],
    "gap": ["title"],
    "title": ["param", "text", "text-style-def"],
    "text": ["text-style"],
    "text-style-def": ["text-style"],
}
ATTRIBUTES = {
    "fcpxml": "version*",
    "format": "id* name frameDuration width height",
    "effect": "id* name uid*",
    "event": "name",
    "project": "name",
    "sequence": "format* duration tcStart tcFormat",
    "gap": "name offset start duration*",
    "title": "ref* lane offset name start duration*",
    "param": "name* key value",
    "text-style-def": "id*",
    "text-style": "ref font fontSize fontFace fontColor shadowColor shadowOffset shadowBlurRadius alignment",
}


def seconds(value: str) -> Fraction:
    assert value.endswith("s")
    return Fraction(value[:-1])


def written(cues: list[Cue], rate: Fraction = Fraction(25)) -> ET.Element:
    return ET.fromstring(write(cues, Fcpxml(rate)).encode())  # noqa: S314 - our own


def file_of(*titles: str, spine: str = 'offset="0s" start="0s" duration="100s"', sequence: str = "") -> bytes:
    inside = "".join(titles)
    return (
        f'<?xml version="1.0"?><!DOCTYPE fcpxml>\n<fcpxml version="1.10"><library><event><project><sequence {sequence}>'
        f"<spine><gap {spine}>{inside}</gap></spine></sequence></project></event></library></fcpxml>"
    ).encode()


def title(times: str, text: str) -> str:
    return f'<title ref="r2" lane="1" {times}><text><text-style ref="ts1">{text}</text-style></text></title>\n'


@unhurried
@given(cues=CUES)
def test_elements_and_attributes_are_those_of_apples_definition(cues: list[Cue]) -> None:
    root = written(cues)
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    for element in root.iter():
        allowed = CHILDREN.get(element.tag, [])
        places = [allowed.index(child.tag) for child in element]
        assert places == sorted(places)
        names = ATTRIBUTES.get(element.tag, "").split()
        assert set(element.attrib) <= {name.rstrip("*") for name in names}
        assert {name[:-1] for name in names if name.endswith("*")} <= set(element.attrib)
        assert {element.attrib.get(name) for name in ("ref", "format")} <= {None, *ids}


@unhurried
@given(rate=RATES, cues=CUES)
def test_every_time_lies_on_the_boundary_of_a_frame(rate: Fraction, cues: list[Cue]) -> None:
    root = written(cues, rate)
    (frame,) = [seconds(one.attrib["frameDuration"]) for one in root.iter("format")]
    assert frame == 1 / rate
    for element in root.iter():
        for name in ("offset", "start", "duration", "tcStart"):
            assert (seconds(element.attrib.get(name, "0s")) / frame).denominator == 1


@unhurried
@given(rate=RATES, cues=CUES)
def test_cues_come_back_from_every_frame_rate_as_it_can_hold_them(rate: Fraction, cues: list[Cue]) -> None:
    chosen = Fcpxml(rate)
    result = read(write(cues, chosen).encode(), "fcpxml")
    assert list(result.cues) == chosen.stored(cues)
    assert chosen.stored(chosen.stored(cues)) == chosen.stored(cues)
    assert result.warnings == ()


@unhurried
@given(rate=RATES, start_ms=st.integers(0, 36_000_000), duration_ms=st.integers(50, 9_000))
def test_no_time_moves_by_more_than_half_a_frame(rate: Fraction, start_ms: int, duration_ms: int) -> None:
    (cue,) = Fcpxml(rate).stored([Cue(start_ms, start_ms + duration_ms, "好")])
    assert abs(cue.start_ms - start_ms) <= 500 / rate + 1
    assert abs(cue.end_ms - start_ms - duration_ms) <= 500 / rate + 1


def test_titles_stand_above_a_gap_as_long_as_all_of_them() -> None:
    root = written([Cue(1_000, 2_000, "一"), Cue(2_000, 3_480, "二\n三")])
    (gap,) = root.iter("gap")
    assert seconds(gap.attrib["duration"]) == Fraction(348, 100)
    assert [(one.attrib["offset"], one.attrib["duration"], one.attrib["name"]) for one in root.iter("title")] == [
        ("2500/2500s", "2500/2500s", "一"),
        ("5000/2500s", "3700/2500s", "二 三"),
    ]
    assert ["".join(one.itertext()) for one in root.iter("text")] == ["一", "二\n三"]


def test_the_usual_picture_has_the_name_that_final_cut_pro_knows_and_others_have_numbers() -> None:
    assert 'name="FFVideoFormat1080p2997" frameDuration="1001/30000s"' in write([], Fcpxml(Fraction(30_000, 1_001)))
    tall = write([], Fcpxml(Fraction(30), Picture(1_080, 1_920)))
    assert '<format id="r1" frameDuration="100/3000s" width="1080" height="1920"/>' in tall


@pytest.mark.parametrize(
    ("measured", "nearest"),
    [(Fraction(2997, 100), "29.97"), (Fraction(30), "30"), (Fraction(120), "60"), (Fraction(10), "23.98")],
)
def test_a_measured_rate_takes_the_nearest_a_timeline_can_have(measured: Fraction, nearest: str) -> None:
    assert FRAME_RATES[nearest_frame_rate(measured)] == nearest


def test_a_rate_that_no_timeline_has_is_refused() -> None:
    with pytest.raises(ValueError, match="frames a second"):
        Fcpxml(Fraction(17))


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    (cue,) = read(write([Cue(0, 1_000, "a\ufffeb<&>\"'")], "fcpxml").encode()).cues
    assert cue.text == "a\N{REPLACEMENT CHARACTER}b<&>\"'"


def test_times_count_from_where_the_timeline_and_the_clip_begin() -> None:
    data = file_of(
        title('offset="3605s" duration="2s"', "一"),
        title('offset="108240240/30000s" duration="30030/30000s"', "二"),
        spine='offset="3600s" start="3600s" duration="100s"',
        sequence='tcStart="3600s"',
    )
    assert read(data).cues == (Cue(5_000, 7_000, "一"), Cue(8_008, 9_009, "二"))


def test_captions_are_read_and_indents_are_not() -> None:
    caption = (
        '<caption lane="1" offset="1s" duration="1s">\n  <text placement="bottom">\n    <text-style ref="ts1">你'
        '</text-style>\n    <text-style ref="ts2"> 好</text-style>\n  </text>\n  <text>再見</text>\n'
        '  <text-style-def id="ts1"><text-style font="A">no text</text-style></text-style-def></caption>'
    )
    assert read(file_of(caption)).cues == (Cue(1_000, 2_000, "你 好\n再見"),)


@pytest.mark.parametrize("times", ['offset="x" duration="1s"', 'offset="1s"', 'offset="1/0s" duration="1s"',
                                   'offset="-1s" duration="1s"', f'offset="{"9" * 19}s" duration="1s"'])  # fmt: skip
def test_a_title_without_sound_times_is_left_out_with_its_line(times: str) -> None:
    result = read(file_of(title('offset="0s" duration="1s"', "一"), title(times, "二")))
    assert [cue.text for cue in result.cues] == ["一"]
    assert [(one.line, one.code) for one in result.warnings] == [(3, Oddity.UNREADABLE_TIME)]


def test_a_file_cut_short_keeps_what_stands_before() -> None:
    whole = write([Cue(0, 1_000, "一"), Cue(1_000, 2_000, "二")], "fcpxml")
    result = read(whole[: whole.index("二") + 60].encode())
    assert [cue.text for cue in result.cues] == ["一"]
    assert [one.code for one in result.warnings] == [Oddity.UNREADABLE_ENTRY]


def test_a_file_that_grows_when_it_is_read_is_damaged() -> None:
    parts = ['<!DOCTYPE fcpxml [<!ENTITY a "ha">', '<!ENTITY b "&a;&a;">]>', "<fcpxml><title>&b;</title></fcpxml>"]
    parsed = Fcpxml().parse("\n".join(parts))
    assert parsed.entries == ()
    assert [one.code for one in parsed.warnings] == [Oddity.UNREADABLE_ENTRY]
