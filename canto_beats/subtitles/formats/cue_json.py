"""Our own form, for programs: exact times, nothing to escape by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats.base import Parsed, SubtitleFormat
from canto_beats.subtitles.formats.oddities import Oddity, ReadWarning
from canto_beats.subtitles.formats.order import Entry

_FORMAT, _VERSION = "canto-beats", 1
_LONGEST_MS = 1_000 * 3_600_000
_CUES = re.compile(r'"cues"\s*:\s*\[')


class CueJson(SubtitleFormat):
    name = "json"
    title = "canto-beats JSON"
    suffixes = (".json",)
    utf8_only = True

    def recognises(self, text: str) -> bool:
        return _cue_list(text) is not None

    def render(self, cues: Sequence[Cue]) -> str:
        head = f'{{"format": "{_FORMAT}", "version": {_VERSION}, "cues": ['
        rows = ",\n".join(
            json.dumps({"start_ms": cue.start_ms, "end_ms": cue.end_ms, "text": cue.text}, ensure_ascii=False)
            for cue in cues
        )
        return f"{head}\n{rows}\n]}}\n" if rows else f"{head}]}}\n"

    def parse(self, text: str) -> Parsed:
        entries: list[Entry] = []
        warnings: list[ReadWarning] = []
        for line, item in _items(text):
            entry = _entry(line, item)
            if entry:
                entries.append(entry)
            else:
                unread = "This is not a cue with start_ms, end_ms and text; it was left out."
                warnings.append(ReadWarning(line, Oddity.UNREADABLE_ENTRY, unread))
        return Parsed(tuple(entries), tuple(warnings))


def _cue_list(text: str) -> int | None:
    """Where the list of cues begins, if `text` is a valid file of ours."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return None
    is_ours = isinstance(content, dict) and content.get("format") == _FORMAT and content.get("version") == _VERSION
    found = _CUES.search(text)
    # No string can contain the pattern, since its quotation marks would be escaped.
    return found.end() if is_ours and found else None


def _items(text: str) -> Iterator[tuple[int, Any]]:
    """Each item of the list, with its line."""
    position = _cue_list(text)
    line, counted_to = 1, 0
    decoder = json.JSONDecoder()
    while position is not None:
        position = _after_space(text, position)
        if text[position] == "]":
            return
        line += text.count("\n", counted_to, position)
        counted_to = position
        item, position = decoder.raw_decode(text, position)
        yield line, item
        position = _after_space(text, position)
        position += text[position] == ","


def _after_space(text: str, position: int) -> int:
    while text[position].isspace():
        position += 1
    return position


def _entry(line: int, item: Any) -> Entry | None:
    match item:
        case {"start_ms": int() | float() as start, "end_ms": int() | float() as end, "text": str() as text}:
            sound = 0 <= start <= _LONGEST_MS and 0 <= end <= _LONGEST_MS
            return Entry(line, round(start), round(end), text) if sound else None
        case _:
            return None
