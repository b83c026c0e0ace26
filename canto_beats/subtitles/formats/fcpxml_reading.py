"""Finds the titles and captions of a Final Cut Pro XML file, and when each is seen.

An element's `offset` is a time on its parent's own clock, which shows `start` where the parent begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from math import floor
from xml.parsers import expat

from canto_beats.subtitles.formats.base import Parsed
from canto_beats.subtitles.formats.oddities import Oddity, ReadWarning
from canto_beats.subtitles.formats.order import Entry

_TIME = re.compile(r"\s*(-?\d{1,19})(?:/(\d{1,10}))?s\s*")
_LONGEST_MS = 1_000 * 3_600_000
_SHOWN = {"title", "caption"}


def read_titles(text: str) -> Parsed:
    reader = _Reader()
    reader.read(text)
    return Parsed(tuple(reader.entries), tuple(reader.warnings))


@dataclass(slots=True)
class _Element:
    name: str
    line: int
    zero: Fraction | None
    """When its own clock shows nought; nothing where that cannot be told."""
    begins: Fraction | None = None
    duration: Fraction | None = None
    text: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.warnings: list[ReadWarning] = []
        self._open = [_Element("", 0, Fraction(0))]
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.EntityDeclHandler = self._refuse_entities

    def read(self, text: str) -> None:
        try:
            self._parser.Parse(text.encode("utf-8", errors="replace"), True)  # noqa: FBT003 - takes it by place only
        except (expat.ExpatError, _MadeOfEntities):
            damaged = "The file is damaged here; what follows was left out."
            self._warn(max(self._parser.CurrentLineNumber, 1), Oddity.UNREADABLE_ENTRY, damaged)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        parent = self._open[-1]
        if name == "sequence":
            start = _time(attributes.get("tcStart", "0s"))
            zero = None if start is None else -start
            element = _Element(name, self._parser.CurrentLineNumber, zero)
        elif "offset" in attributes or "duration" in attributes:
            element = self._timed(name, attributes, parent)
        else:
            element = _Element(name, self._parser.CurrentLineNumber, parent.zero)
        self._open.append(element)
        if name == "text":
            self._add("\n")

    def _timed(self, name: str, attributes: dict[str, str], parent: _Element) -> _Element:
        offset, start = _time(attributes.get("offset", "0s")), _time(attributes.get("start", "0s"))
        begins = None if parent.zero is None or offset is None else parent.zero + offset
        zero = None if begins is None or start is None else begins - start
        line = self._parser.CurrentLineNumber
        return _Element(name, line, zero, begins, _time(attributes.get("duration", "")))

    def _end(self, name: str) -> None:
        element = self._open.pop()
        if name not in _SHOWN:
            return
        start, duration = element.begins, element.duration
        start_ms = _nearest_ms(start)
        end_ms = _nearest_ms(None if start is None or duration is None else start + duration)
        if 0 <= start_ms <= _LONGEST_MS and 0 <= end_ms <= _LONGEST_MS:
            self.entries.append(Entry(element.line, start_ms, end_ms, "".join(element.text)))
        else:
            unread = "The times of this title cannot be read; it was left out."
            self._warn(element.line, Oddity.UNREADABLE_TIME, unread)

    def _characters(self, data: str) -> None:
        holder = self._open[-1].name
        indents = holder == "text" and data.isspace()
        if holder == "text" or (holder == "text-style" and self._open[-2].name == "text"):
            self._add("" if indents else data)

    def _add(self, text: str) -> None:
        shown = next((element for element in reversed(self._open) if element.name in _SHOWN), None)
        if shown:
            shown.text.append(text)

    def _refuse_entities(self, *_declaration: object) -> None:
        """A few lines of them can stand for gigabytes, and no Final Cut Pro writes any."""
        raise _MadeOfEntities

    def _warn(self, line: int, code: Oddity, text: str) -> None:
        self.warnings.append(ReadWarning(line, code, text))


class _MadeOfEntities(Exception):  # noqa: N818 - never leaves this module
    pass


def _time(value: str) -> Fraction | None:
    """A rational number of seconds: `1001/30000s`, `5s`."""
    found = _TIME.fullmatch(value)
    if not found or (found[2] and not int(found[2])):
        return None
    return Fraction(int(found[1]), int(found[2] or 1))


def _nearest_ms(seconds: Fraction | None) -> int:
    """Halves go up, as in `SubtitleFormat.time_of_step`, so that a time which was written is read as it was."""
    return -1 if seconds is None else floor(seconds * 1_000 + Fraction(1, 2))
