"""Advanced SubStation Alpha, for styled subtitles; its older sister SSA is read as well."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats.ass_style import AssStyle, Picture, ass_header
from canto_beats.subtitles.formats.base import Parsed, SubtitleFormat
from canto_beats.subtitles.formats.oddities import Oddity, ReadWarning
from canto_beats.subtitles.formats.order import Entry
from canto_beats.subtitles.formats.ruby import Ruby, readings_of
from canto_beats.subtitles.formats.timestamps import clock, time_of

_KNOWN_BY = re.compile(r"^(?:\[Script Info\]|\[V4\+? Styles\]|Dialogue:.*,.*,)", re.MULTILINE | re.IGNORECASE)
_USUAL_FIELDS = ["layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text"]
_OVERRIDES = re.compile(r"\{[^{}]*\}")
_DRAWING = re.compile(r"\{[^{}]*\\p[1-9]")
_LINE_BREAK = re.compile(r"\\[Nn]")
_ESCAPE = re.compile(r"\\(?=[Nnh])")
_SMALL = 0.45
"""Of the text's size: a syllable of five letters is then hardly wider than its character."""
_FULL_WIDTH_BRACES = str.maketrans("{}", "｛｝")


class Ass(SubtitleFormat):
    name = "ass"
    title = "Advanced SubStation Alpha"
    suffixes = (".ass", ".ssa")
    resolution_ms = Fraction(10)

    def __init__(
        self,
        style: AssStyle = AssStyle(),  # noqa: B008 - frozen
        picture: Picture = Picture(),  # noqa: B008 - frozen
        ruby: Ruby | None = None,
    ) -> None:
        """`picture` is that of the film, where it is known; players fit it to whatever they show.

        ASS has no ruby: what is read for a line stands above it, smaller.
        """
        self._style, self._picture, self._ruby = style, picture, ruby

    def recognises(self, text: str) -> bool:
        return bool(_KNOWN_BY.search(text))

    def render(self, cues: Sequence[Cue]) -> str:
        return ass_header(self._style, self._picture) + "".join(
            f"Dialogue: 0,{_clock(cue.start_ms)},{_clock(cue.end_ms)},Default,,0,0,0,,{self._spelled(cue.text)}\n"
            for cue in cues
        )

    def _spelled(self, text: str) -> str:
        return "\\N".join(part for line in text.split("\n") for part in self._with_reading(line))

    def _with_reading(self, line: str) -> list[str]:
        reading = readings_of(line, self._ruby) if self._ruby else ""
        if not reading:
            return [line]
        small = round(self._style.size * self._picture.scale * _SMALL)
        return [f"{{\\fs{small}}}{reading}{{\\fs}}", line]

    def parse(self, text: str) -> Parsed:
        entries: list[Entry] = []
        warnings: list[ReadWarning] = []
        fields = _USUAL_FIELDS
        in_events = True
        for line, content in enumerate(text.split("\n"), start=1):
            kind, _, rest = content.strip().partition(":")
            if kind.startswith("["):
                in_events = kind.lower() == "[events]"
            elif kind.lower() == "format" and in_events:
                fields = [name.strip().lower() for name in rest.split(",")]
            elif kind.lower() == "dialogue":
                values = dict(zip(fields, rest.split(",", len(fields) - 1), strict=False))
                start, end = time_of(values.get("start", "")), time_of(values.get("end", ""))
                if start is None or end is None:
                    unread = "The times of this cue cannot be read; it was left out."
                    warnings.append(ReadWarning(line, Oddity.UNREADABLE_TIME, unread))
                elif not _DRAWING.search(values.get("text", "")):
                    entries.append(Entry(line, start, end, _plain(values.get("text", ""))))
        return Parsed(tuple(entries), tuple(warnings))

    def fit_text(self, text: str) -> str:
        """ASS has no way to write a brace or its escapes as text, so they are written in full width."""
        return _ESCAPE.sub("＼", text.translate(_FULL_WIDTH_BRACES))


def _clock(time_ms: int) -> str:
    return clock(time_ms, ".").removeprefix("0")[:-1]


def _plain(text: str) -> str:
    return _LINE_BREAK.sub("\n", _OVERRIDES.sub("", text)).replace("\\h", " ")
