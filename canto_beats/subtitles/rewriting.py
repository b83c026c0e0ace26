"""A text and what was changed in it: each change has its place, its rule and its reason, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from canto_beats.subtitles.phrase import Phrase, Span


class TextChange(msgspec.Struct, frozen=True):
    """`before`, which stood at `start`, has become `after`."""

    start: int
    """In the original text."""
    before: str
    after: str
    rule: str
    """The rule's name, such as `spelling.zo`; a front end has the words for it."""
    reason: str
    """Why, in one sentence for a person."""

    @property
    def end(self) -> int:
        return self.start + len(self.before)


class Rewritten(msgspec.Struct, frozen=True):
    text: str
    changes: tuple[TextChange, ...] = ()
    """In order, none overlapping another; applied to the original together, they make `text`."""


class _Piece(NamedTuple):
    start: int
    """In the original text."""
    end: int
    text: str
    why: tuple[str, str] | None
    """Rule and reason; nothing where it is as it was."""


class Draft:
    """A text that one rule after another works on, and that remembers what it was made of.

    Where a rule changes what another has written, the two become one change under the later rule.
    """

    def __init__(self, original: str) -> None:
        self._original = original
        self._pieces = [_Piece(0, len(original), original, None)]
        self.text = original

    def change(self, start: int, end: int, after: str, rule: str, reason: str) -> None:
        """Put `after` in place of `text[start:end]`, as the text is now."""
        if self.text[start:end] == after:
            return
        before, within, behind = self._parted(start, end)
        changed = "".join(piece.text for piece in within)
        # What other rules wrote is taken whole, so some of it may lie outside of what is replaced.
        offset = start - sum(len(piece.text) for piece in before)
        changed = changed[:offset] + after + changed[offset + end - start :]
        first = within[0].start if within else before[-1].end if before else 0
        last = within[-1].end if within else first
        as_it_was = changed == self._original[first:last]
        piece = _Piece(first, last, changed, None if as_it_was else (rule, reason))
        self._pieces = [*before, piece, *behind]
        self.text = self.text[:start] + after + self.text[end:]

    def follow(self, changes: Iterable[TextChange]) -> None:
        """Do what was done to the text as it is now."""
        for change in sorted(changes, key=lambda each: (each.start, each.end), reverse=True):
            self.change(change.start, change.end, change.after, change.rule, change.reason)

    @property
    def result(self) -> Rewritten:
        changes = (
            TextChange(piece.start, self._original[piece.start : piece.end], piece.text, *piece.why)
            for piece in self._pieces
            if piece.why is not None
        )
        return Rewritten(self.text, tuple(changes))

    def _parted(self, start: int, end: int) -> tuple[list[_Piece], list[_Piece], list[_Piece]]:
        before: list[_Piece] = []
        within: list[_Piece] = []
        behind: list[_Piece] = []
        at = 0
        for piece in self._pieces:
            stop = at + len(piece.text)
            if stop <= start:
                before.append(piece)
            elif at >= end:
                behind.append(piece)
            elif piece.why is not None:
                within.append(piece)
            else:
                cuts = (max(start - at, 0), min(end - at, len(piece.text)))
                left, middle, right = (
                    _Piece(piece.start + a, piece.start + b, piece.text[a:b], None)
                    for a, b in ((0, cuts[0]), cuts, (cuts[1], len(piece.text)))
                )
                before += [left] if left.text else []
                within += [middle] if middle.text else []
                behind += [right] if right.text else []
            at = stop
        return before, within, behind


def applied(original: str, changes: Iterable[TextChange]) -> str:
    """Raises `ValueError` where they do not fit the text, or one another."""
    pieces, at = [], 0
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        if change.start < at or original[change.start : change.end] != change.before:
            raise ValueError("these changes were made to another text")
        pieces += [original[at : change.start], change.after]
        at = change.end
    return "".join([*pieces, original[at:]])


def rewritten_phrase(phrase: Phrase, changes: Iterable[TextChange]) -> Phrase | None:
    """With the same times: what was put in shares the time of what it replaced. Nothing where no text is left."""
    spans: list[Span] = []
    at = 0
    ordered = sorted(changes, key=lambda change: (change.start, change.end))
    for change in ordered:
        spans += phrase.spans[at : change.start]
        start, end = _time_of(phrase, change)
        size = len(change.after)
        if size == len(change.before):
            spans += phrase.spans[change.start : change.end]
        else:
            step = end - start
            spans += [(start + step * i // size, start + step * (i + 1) // size) for i in range(size)]
        at = change.end
    spans += phrase.spans[at:]
    text = applied(phrase.text, ordered)
    return Phrase(text, tuple(spans), phrase.confidence) if text.strip() else None


def _time_of(phrase: Phrase, change: TextChange) -> Span:
    replaced = phrase.spans[change.start : change.end]
    if replaced:
        return replaced[0][0], max(replaced[-1][1], replaced[0][0])
    moment = phrase.spans[change.start][0] if change.start < len(phrase.spans) else phrase.end_ms
    return moment, moment
