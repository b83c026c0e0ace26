"""Takes back what the program did by itself, or does it again: an edit like any other, which can be undone.

Whether something is done is read off the text, so whatever else a person did to it in between, nothing goes out of
step.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from canto_beats.subtitles.automatic import AutomaticChange, Deed
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing.sheet import CueSheet, Edit, EditKind, Line

_NEAR = 4
"""Characters that a piece of text may have moved by corrections beside it."""
_AS_GOOD_AS_THERE = 2
_BESIDE = 8
"""So many lines may lie over one another."""


class Standing(StrEnum):
    DONE = "done"
    NOT_DONE = "not-done"
    OVERTAKEN = "overtaken"
    """The text was changed since, and has neither the one nor the other."""


class ChangeState(StrEnum):
    """How it stands for a person, whichever kind of deed it is; a front end has the words for it."""

    DONE = "done"
    TAKEN_BACK = "taken back"
    HIDDEN = "hidden"
    SHOWN_AGAIN = "shown again"
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED_SINCE = "edited since"


def state_of(deed: Deed, how: Standing, *, dismissed: bool) -> ChangeState:
    if how is Standing.OVERTAKEN:
        return ChangeState.EDITED_SINCE
    is_done = how is Standing.DONE
    match deed:
        case Deed.HIDDEN:
            return ChangeState.HIDDEN if is_done else ChangeState.SHOWN_AGAIN
        case Deed.REWRITTEN:
            return ChangeState.DONE if is_done else ChangeState.TAKEN_BACK
        case Deed.PROPOSED:
            not_done = ChangeState.REJECTED if dismissed else ChangeState.PROPOSED
            return ChangeState.ACCEPTED if is_done else not_done


def standing(lines: Sequence[Line], change: AutomaticChange) -> Standing:
    if change.deed is Deed.HIDDEN:
        return Standing.DONE if _restored(lines, change) is None else Standing.NOT_DONE
    found = whereabouts(lines, change)
    return Standing.OVERTAKEN if found is None else found.standing


def taken_back(sheet: CueSheet, changes: Iterable[AutomaticChange]) -> Edit | None:
    """Those of them that are done, in one edit; nothing where none is."""
    lines = list(sheet.lines)
    for change in changes:
        if change.deed is not Deed.HIDDEN:
            _exchange(lines, change, Standing.DONE)
        elif _restored(lines, change) is None:
            cue = Cue(change.start_ms, change.end_ms, change.before)
            insort(lines, Line(sheet.new_id(), cue), key=_place)
    return sheet.edit(EditKind.AUTOMATIC, lines)


def done_again(sheet: CueSheet, changes: Iterable[AutomaticChange]) -> Edit | None:
    """Those that were taken back, or are only proposed so far, in one edit; nothing where none is."""
    lines = list(sheet.lines)
    for change in changes:
        if standing(lines, change) is not Standing.NOT_DONE:
            continue
        if change.deed is not Deed.HIDDEN:
            _exchange(lines, change, Standing.NOT_DONE)
        elif (at := _restored(lines, change)) is not None:
            del lines[at]
    return sheet.edit(EditKind.AUTOMATIC, lines)


def line_of(lines: Sequence[Line], change: AutomaticChange) -> Line | None:
    """Where a person would look for it."""
    found = whereabouts(lines, change)
    at = found.line if found else next(_beside(lines, change), None)
    return None if at is None else lines[at]


class Found(NamedTuple):
    away: int
    """From where it was."""
    line: int
    at: int
    standing: Standing


def _exchange(lines: list[Line], change: AutomaticChange, wanted: Standing) -> None:
    found = whereabouts(lines, change)
    if found is None or found.standing is not wanted:
        return
    written, instead = (change.after, change.before) if wanted is Standing.DONE else (change.before, change.after)
    line = lines[found.line]
    text = line.cue.text
    lines[found.line] = Line(line.id, line.cue.with_text(text[: found.at] + instead + text[found.at + len(written) :]))


def _restored(lines: Sequence[Line], change: AutomaticChange) -> int | None:
    return next((at for at in _beside(lines, change) if lines[at].cue.text == change.before), None)


def whereabouts(lines: Sequence[Line], change: AutomaticChange) -> Found | None:
    """The one or the other of its texts, whichever stands nearer to where it was: the same character may stand
    beside it for another reason.
    """
    places = (place for at in _beside(lines, change) for place in _places(lines[at].cue.text, at, change))
    return min(places, key=lambda place: place.away, default=None)


def _places(text: str, line: int, change: AutomaticChange) -> Iterator[Found]:
    either = ((change.after, Standing.DONE), (change.before, Standing.NOT_DONE))
    # The longer first: one space stands wherever two do.
    for written, meaning in sorted(either, key=lambda each: -len(each[0])):
        for at in range(max(change.offset - _NEAR, 0), min(change.offset + _NEAR, len(text)) + 1):
            if written and text.startswith(written, at):
                yield Found(abs(at - change.offset), line, at, meaning)
    if not change.after:
        # It was taken out, which shows in nothing but that it is not just there; what is like it may well be beside it.
        yield Found(0, line, min(change.offset, len(text)), Standing.DONE)
    if not change.before:
        # Nothing stood there: where what was put in is not, it has still to be. The same sign further off is another.
        yield Found(_AS_GOOD_AS_THERE, line, min(change.offset, len(text)), Standing.NOT_DONE)


def _beside(lines: Sequence[Line], change: AutomaticChange) -> Iterator[int]:
    """Those that are on the screen at the same time."""
    behind = bisect_left(lines, change.end_ms, key=lambda line: line.cue.start_ms)
    for at in range(max(behind - _BESIDE, 0), behind):
        if change.start_ms < lines[at].cue.end_ms:
            yield at


def _place(line: Line) -> tuple[int, int]:
    return line.cue.start_ms, line.cue.end_ms
