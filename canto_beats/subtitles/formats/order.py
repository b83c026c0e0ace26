"""Entries as files have them, put in order: cues that start one after another and never overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats.oddities import Oddity, ReadWarning

_INVENTED_DURATION_MS = 1_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A cue as a file has it: its times may be nonsense, but are not negative."""

    line: int
    """Where it begins in the file."""
    start_ms: int
    end_ms: int
    text: str


class Ordered(NamedTuple):
    cues: list[Cue]
    as_timed: list[Cue]
    """The same, before those that overlap were cut."""
    warnings: list[ReadWarning]
    """What had to be changed."""


def in_order(entries: Iterable[Entry]) -> Ordered:
    """Cues for all entries with text.

    Entries that start together become one cue with more lines: that is how two languages are kept in one file. Where
    entries overlap otherwise, the earlier one ends when the later one starts.
    """
    warnings: list[ReadWarning] = []
    apart: list[Entry] = []
    ends: list[int] = []
    for entry in _sorted_by_start(_with_duration(_with_text(entries, warnings), warnings), warnings):
        last = apart[-1] if apart else None
        if last and last.start_ms == entry.start_ms:
            text = "Two cues start together; they became one."
            warnings.append(ReadWarning(entry.line, Oddity.SAME_TIME, text))
            both = f"{last.text}\n{entry.text}"
            ends[-1] = max(ends[-1], entry.end_ms)
            apart[-1] = replace(last, end_ms=ends[-1], text=both)
            continue
        if last and last.end_ms > entry.start_ms:
            text = "This cue starts before the one in front of it ends; that one now ends here."
            warnings.append(ReadWarning(entry.line, Oddity.OVERLAP, text))
            apart[-1] = replace(last, end_ms=entry.start_ms)
        apart.append(entry)
        ends.append(entry.end_ms)
    return Ordered(
        [Cue(entry.start_ms, entry.end_ms, entry.text) for entry in apart],
        [Cue(entry.start_ms, end_ms, entry.text) for entry, end_ms in zip(apart, ends, strict=True)],
        warnings,
    )


def _with_text(entries: Iterable[Entry], warnings: list[ReadWarning]) -> list[Entry]:
    kept = []
    for entry in entries:
        if entry.text:
            kept.append(entry)
        else:
            warnings.append(ReadWarning(entry.line, Oddity.EMPTY_CUE, "This cue has no text; it was left out."))
    return kept


def _with_duration(entries: Iterable[Entry], warnings: list[ReadWarning]) -> list[Entry]:
    kept = []
    for entry in entries:
        if entry.end_ms > entry.start_ms:
            kept.append(entry)
        else:
            text = "This cue does not end after it starts; it was given one second."
            warnings.append(ReadWarning(entry.line, Oddity.ENDS_BEFORE_IT_STARTS, text))
            kept.append(replace(entry, end_ms=entry.start_ms + _INVENTED_DURATION_MS))
    return kept


def _sorted_by_start(entries: Iterable[Entry], warnings: list[ReadWarning]) -> list[Entry]:
    in_file = list(entries)
    latest = 0
    for entry in in_file:
        if entry.start_ms < latest:
            text = "This cue starts earlier than the one in front of it; it was moved to its time."
            warnings.append(ReadWarning(entry.line, Oddity.OUT_OF_ORDER, text))
        latest = max(latest, entry.start_ms)
    return sorted(in_file, key=lambda entry: entry.start_ms)
