"""Reads files made of blocks: perhaps a name, a line with two times, lines of text, a blank line. SRT and VTT are such.

Blocks are found by their line of times, because that is what even a damaged file still has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from canto_beats.subtitles.formats.base import Parsed
from canto_beats.subtitles.formats.oddities import Oddity, ReadWarning
from canto_beats.subtitles.formats.order import Entry
from canto_beats.subtitles.formats.timestamps import Timing, is_meant_as_timing, timing_of

_NUMBER = re.compile(r"\s*(\d{1,9})\s*")
_SPOILT_NUMBER = re.compile(r"[^\w\s]*\d[\d\W]*")
_Line = tuple[int, str]


@dataclass(frozen=True, slots=True)
class BlockRules:
    """What a format asks of its blocks; what differs is read all the same, with a warning."""

    time_mark: str
    """Stands before the milliseconds."""
    needs_numbers: bool
    needs_hours: bool
    comment_words: tuple[str, ...] = ()
    """A paragraph that begins with one of these is no subtitle."""


@dataclass(slots=True)
class _Block:
    line: int
    timing: Timing | None
    """None for what stands in front of the first block, and where the times could not be read."""
    body: list[_Line] = field(default_factory=list)


def parse_blocks(text: str, rules: BlockRules) -> Parsed:
    """All blocks of a file; `text` has its header taken out by blank lines, so that lines keep their numbers."""
    reader = _Reader(rules)
    for line, content in enumerate(text.split("\n"), start=1):
        reader.read_line(line, content)
    entries = [entry for block in reader.blocks for entry in reader.finished(block)]
    return Parsed(tuple(entries), tuple(reader.warnings))


class _Reader:
    def __init__(self, rules: BlockRules) -> None:
        self.blocks = [_Block(0, None)]
        self.warnings: list[ReadWarning] = []
        self._rules = rules
        self._last_number = 0

    def read_line(self, line: int, content: str) -> None:
        timing = timing_of(content)
        if not timing and not is_meant_as_timing(content):
            self.blocks[-1].body.append((line, content))
            return
        self._take_name(line)
        if timing:
            self._look_at(line, timing)
        else:
            self._warn(line, Oddity.UNREADABLE_TIME, "The times of this cue cannot be read; it was left out.")
        self.blocks.append(_Block(line, timing))

    def finished(self, block: _Block) -> Iterator[Entry]:
        kept: list[str] = []
        for paragraph in _paragraphs(block.body):
            line, words = paragraph[0][0], paragraph[0][1].split()
            in_place = line == block.line + 1
            if not in_place and words[0] in self._rules.comment_words:
                continue
            if block.timing and not in_place:
                self._warn(
                    line, Oddity.BLANK_LINE_IN_TEXT, "This text stands after a blank line; it stays with its cue."
                )
            elif block.line == 0:
                self._warn(line, Oddity.STRAY_TEXT, "This text belongs to no cue; it was left out.")
            kept += [content for _, content in paragraph]
        if block.timing:
            yield Entry(block.line, block.timing.start_ms, block.timing.end_ms, "\n".join(kept))

    def _take_name(self, line: int) -> None:
        """Take the block's number or name away from the text in front of its times."""
        block = self.blocks[-1]
        body = block.body
        name = body[-1][1] if body and body[-1][1].strip() else ""
        after_blank = not body[-2][1].strip() if len(body) > 1 else block.line == 0
        if not self._rules.needs_numbers:
            if name and after_blank:
                body.pop()
            return
        if number := _NUMBER.fullmatch(name):
            if not after_blank:
                self._warn(line - 1, Oddity.MISSING_BLANK_LINE, "There is no blank line in front of this cue.")
            self._check_number(line - 1, int(number[1]))
            body.pop()
            return
        self._last_number += 1
        if after_blank and _SPOILT_NUMBER.fullmatch(name):
            self._warn(line - 1, Oddity.WRONG_NUMBER, "This is not a number; it was read as one.")
            body.pop()
        else:
            self._warn(line, Oddity.MISSING_NUMBER, "This cue has no number.")

    def _check_number(self, line: int, number: int) -> None:
        if number != self._last_number + 1:
            self._warn(line, Oddity.WRONG_NUMBER, f"The number is {number}, not {self._last_number + 1}.")
        self._last_number = number

    def _look_at(self, line: int, timing: Timing) -> None:
        mark = self._rules.time_mark
        if timing.marks - {mark}:
            self._warn(line, Oddity.TIME_PUNCTUATION, f"The milliseconds do not follow “{mark}”.")
        if self._rules.needs_hours and not timing.has_hours:
            self._warn(line, Oddity.MISSING_HOURS, "The times have no hours.")

    def _warn(self, line: int, code: Oddity, text: str) -> None:
        self.warnings.append(ReadWarning(line, code, text))


def _paragraphs(body: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Runs of lines without a blank one between them."""
    paragraph: list[_Line] = []
    for line in body:
        if line[1].strip():
            paragraph.append(line)
        elif paragraph:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph
