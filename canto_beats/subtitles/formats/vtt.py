"""WebVTT, what browsers take."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats.base import Parsed, SubtitleFormat
from canto_beats.subtitles.formats.oddities import Oddity, ReadWarning
from canto_beats.subtitles.formats.order import Entry
from canto_beats.subtitles.formats.ruby import Ruby
from canto_beats.subtitles.formats.timed_blocks import BlockRules, parse_blocks
from canto_beats.subtitles.formats.timestamps import clock, timing_of

_RULES = BlockRules(time_mark=".", needs_numbers=False, needs_hours=False, comment_words=("NOTE", "STYLE", "REGION"))
_HEADER = re.compile(r"WEBVTT(?:[ \t]|$)", re.MULTILINE)
_READING = re.compile(r"<rt>[^<>]*</rt>")
_TAG = re.compile(r"<[^<>]*>")


class Vtt(SubtitleFormat):
    name = "vtt"
    title = "WebVTT"
    suffixes = (".vtt", ".webvtt")
    utf8_only = True

    def __init__(self, ruby: Ruby | None = None) -> None:
        self._ruby = ruby

    def recognises(self, text: str) -> bool:
        return bool(_HEADER.match(text))

    def render(self, cues: Sequence[Cue]) -> str:
        blocks = (
            f"\n{clock(cue.start_ms, '.')} --> {clock(cue.end_ms, '.')}\n{self._spelled(cue.text)}\n" for cue in cues
        )
        return "WEBVTT\n" + "".join(blocks)

    def _spelled(self, text: str) -> str:
        ruby = self._ruby
        if ruby is None:
            return html.escape(text, quote=False)
        return "\n".join("".join(_annotated(*piece) for piece in ruby(line)) for line in text.split("\n"))

    def parse(self, text: str) -> Parsed:
        warnings: tuple[ReadWarning, ...] = ()
        lines = text.split("\n")
        if self.recognises(text):
            # Blanked, not cut off, so that the lines below keep their numbers.
            for index, line in enumerate(lines):
                if not line.strip() or timing_of(line):
                    break
                lines[index] = ""
        elif text.strip():
            warnings = (ReadWarning(1, Oddity.MISSING_HEADER, "The first line is not WEBVTT."),)
        parsed = parse_blocks("\n".join(lines), _RULES)
        entries = (Entry(one.line, one.start_ms, one.end_ms, _plain(one.text)) for one in parsed.entries)
        return Parsed(tuple(entries), warnings + parsed.warnings)


def _annotated(piece: str, reading: str | None) -> str:
    shown = html.escape(piece, quote=False)
    return f"<ruby>{shown}<rt>{html.escape(reading, quote=False)}</rt></ruby>" if reading else shown


def _plain(text: str) -> str:
    return html.unescape(_TAG.sub("", _READING.sub("", text)))
