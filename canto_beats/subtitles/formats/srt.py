"""SubRip, what most players and every video site take."""

from __future__ import annotations

import re
from collections.abc import Sequence

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats.base import Parsed, SubtitleFormat
from canto_beats.subtitles.formats.order import Entry
from canto_beats.subtitles.formats.timed_blocks import BlockRules, parse_blocks
from canto_beats.subtitles.formats.timestamps import ARROW, clock, timing_of

_RULES = BlockRules(time_mark=",", needs_numbers=True, needs_hours=True)
_MARKUP = re.compile(r"</?(?:b|i|u|s|c|em|strong|font|span)\b[^<>]*>|\{\\[^{}]*\}", re.IGNORECASE)
_FULL_WIDTH = str.maketrans("<>{}", "＜＞｛｝")


class Srt(SubtitleFormat):
    name = "srt"
    title = "SubRip"
    suffixes = (".srt",)

    def recognises(self, text: str) -> bool:
        return any(timing_of(line) for line in text.split("\n"))

    def render(self, cues: Sequence[Cue]) -> str:
        return "\n".join(
            f"{number}\n{clock(cue.start_ms, ',')} --> {clock(cue.end_ms, ',')}\n{cue.text}\n"
            for number, cue in enumerate(cues, start=1)
        )

    def parse(self, text: str) -> Parsed:
        parsed = parse_blocks(text, _RULES)
        entries = (Entry(one.line, one.start_ms, one.end_ms, _MARKUP.sub("", one.text)) for one in parsed.entries)
        return Parsed(tuple(entries), parsed.warnings)

    def fit_text(self, text: str) -> str:
        """SRT has no way to write an arrow or a tag as text, so both are written with other characters."""
        marked = _MARKUP.sub(lambda markup: markup[0].translate(_FULL_WIDTH), text)
        return "\n".join(_without_arrow(line) for line in marked.split("\n"))


def _without_arrow(line: str) -> str:
    return ARROW.sub("→", line) if "-->" in line or timing_of(line) else line
