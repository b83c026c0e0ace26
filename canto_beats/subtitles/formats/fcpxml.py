"""Final Cut Pro's XML: each cue a title above an empty timeline, ready to be laid over the film.

Written as version 1.8, which Final Cut Pro has read since 10.4; newer ones read it too. What a file may hold, and in
which order, is in Apple's document type definitions: https://developer.apple.com/documentation/professional-video-applications/document-type-definition
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from xml.sax.saxutils import escape, quoteattr

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats.ass_style import Picture
from canto_beats.subtitles.formats.base import Parsed, SubtitleFormat
from canto_beats.subtitles.formats.fcpxml_reading import read_titles

FRAME_RATES = {
    Fraction(24_000, 1_001): "23.98",
    Fraction(24): "24",
    Fraction(25): "25",
    Fraction(30_000, 1_001): "29.97",
    Fraction(30): "30",
    Fraction(50): "50",
    Fraction(60_000, 1_001): "59.94",
    Fraction(60): "60",
}
"""Those that a Final Cut Pro timeline can have, as people write them."""

_STARTS_LIKE = re.compile(r"\s*(?:<\?xml\b[^>]*>\s*)?(?:<!DOCTYPE\s+fcpxml\b[^>]*>\s*)?<fcpxml[\s>]")
_NOT_IN_XML = re.compile("[\ufffe\uffff]")
_BASIC_TITLE = ".../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti"
_POSITION = 'name="Position" key="9999/999166631/999166633/1/100/101"'
_LOW = "0 -440"
"""From the middle of a picture of 1080 lines; further up is more."""
_LOOK = (
    'font="PingFang HK" fontSize="60" fontFace="Semibold" fontColor="1 1 1 1" '
    'shadowColor="0 0 0 0.75" shadowOffset="4 315" shadowBlurRadius="4" alignment="center"'
)
_NAMED_PICTURE = Picture(1_920, 1_080)


def nearest_frame_rate(measured: Fraction) -> Fraction:
    return min(FRAME_RATES, key=lambda rate: abs(rate - measured))


class Fcpxml(SubtitleFormat):
    name = "fcpxml"
    title = "Final Cut Pro XML"
    suffixes = (".fcpxml",)
    utf8_only = True

    def __init__(self, frame_rate: Fraction = Fraction(25), picture: Picture = _NAMED_PICTURE) -> None:
        if frame_rate not in FRAME_RATES:
            raise ValueError(f"a Final Cut Pro timeline cannot have {frame_rate} frames a second")
        self._rate, self._picture = frame_rate, picture
        self.resolution_ms = 1_000 / frame_rate

    def recognises(self, text: str) -> bool:
        return bool(_STARTS_LIKE.match(text))

    def render(self, cues: Sequence[Cue]) -> str:
        return "\n".join(self._lines(cues)) + "\n"

    def parse(self, text: str) -> Parsed:
        return read_titles(text)

    def fit_text(self, text: str) -> str:
        return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)

    def _lines(self, cues: Sequence[Cue]) -> Iterator[str]:
        length = self._time(cues[-1].end_ms if cues else 0)
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield "<!DOCTYPE fcpxml>"
        yield '<fcpxml version="1.8">'
        yield f"  <resources>{self._format()}"
        yield f'    <effect id="r2" name="Basic Title" uid="{_BASIC_TITLE}"/></resources>'
        yield '  <library><event name="canto-beats"><project name="Subtitles">'
        yield f'    <sequence format="r1" duration="{length}" tcStart="0s" tcFormat="NDF"><spine>'
        if cues:
            yield f'      <gap name="Gap" offset="0s" start="0s" duration="{length}">'
            for number, cue in enumerate(cues, start=1):
                yield from self._title(number, cue)
            yield "      </gap>"
        yield "    </spine></sequence>"
        yield "  </project></event></library>"
        yield "</fcpxml>"

    def _format(self) -> str:
        unit, units = self._unit
        name = ""
        if self._picture == _NAMED_PICTURE:  # Final Cut Pro finds others by their numbers
            name = f' name="FFVideoFormat1080p{FRAME_RATES[self._rate].replace(".", "")}"'
        size = f'width="{self._picture.width}" height="{self._picture.height}"'
        return f'<format id="r1"{name} frameDuration="{unit}/{units}s" {size}/>'

    def _title(self, number: int, cue: Cue) -> Iterator[str]:
        """Its name is what the timeline shows; a style of its own lets it be changed without the others."""
        start, end = self.step_of(cue.start_ms), self.step_of(cue.end_ms)
        name = quoteattr(cue.text.replace("\n", " "))
        times = f'offset="{self._frames(start)}" duration="{self._frames(end - start)}"'
        yield f'        <title ref="r2" lane="1" {times} name={name}>'
        yield f'          <param {_POSITION} value="{_LOW}"/>'
        yield f'          <text><text-style ref="ts{number}">{escape(cue.text)}</text-style></text>'
        yield f'          <text-style-def id="ts{number}"><text-style {_LOOK}/></text-style-def>'
        yield "        </title>"

    def _time(self, time_ms: int) -> str:
        return self._frames(self.step_of(time_ms))

    def _frames(self, count: int) -> str:
        """On a frame's boundary to the last digit; anything else Final Cut Pro complains about."""
        unit, units = self._unit
        return f"{count * unit}/{units}s" if count else "0s"

    @property
    def _unit(self) -> tuple[int, int]:
        """A frame's duration as Final Cut Pro spells it: 1001/30000, 100/2500."""
        frames, seconds = self._rate.numerator, self._rate.denominator
        return (seconds, frames) if seconds > 1 else (100, frames * 100)
