"""The words alone, one cue a line, for reading and searching. Times are lost, and invented again when it is read."""

from __future__ import annotations

from collections.abc import Sequence

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import cells
from canto_beats.subtitles.formats.base import Parsed, SubtitleFormat
from canto_beats.subtitles.formats.oddities import Oddity, ReadWarning
from canto_beats.subtitles.formats.order import Entry

_READ_PER_SECOND = 9
_SHORTEST_MS = 1_000


class Txt(SubtitleFormat):
    name = "txt"
    title = "Plain text"
    suffixes = (".txt",)

    def recognises(self, text: str) -> bool:  # noqa: ARG002 - any text may be plain text, so none surely is
        return False

    def render(self, cues: Sequence[Cue]) -> str:
        return "".join(f"{cue.text}\n" for cue in cues)

    def parse(self, text: str) -> Parsed:
        entries: list[Entry] = []
        start = 0
        for line, content in enumerate(text.split("\n"), start=1):
            if content.strip():
                end = start + max(round(cells(content) * 1_000 / _READ_PER_SECOND), _SHORTEST_MS)
                entries.append(Entry(line, start, end, content))
                start = end
        invented = ReadWarning(1, Oddity.INVENTED_TIMES, "Plain text has no times; they follow a reading speed.")
        return Parsed(tuple(entries), (invented,) if entries else ())

    def fit_text(self, text: str) -> str:
        return text.replace("\n", " ")
