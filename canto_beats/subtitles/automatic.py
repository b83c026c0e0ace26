"""What the program did to the text by itself, as it is kept: each deed is shown when asked for, and undone alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

import msgspec

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.phrase import Phrase
from canto_beats.subtitles.rewriting import TextChange


class Deed(StrEnum):
    REWRITTEN = "rewritten"
    HIDDEN = "hidden"
    """Heard, and not shown: most likely nobody said it."""
    PROPOSED = "proposed"
    """Not done: a person decides."""


class AutomaticChange(msgspec.Struct, frozen=True):
    deed: Deed
    start_ms: int
    end_ms: int
    """Of the cue when it was made, or of what is hidden."""
    offset: int
    """Where `after` stands in the text of that cue; nothing for what is hidden."""
    before: str
    after: str
    rule: str
    reason: str

    @property
    def family(self) -> str:
        """The part of the rule's name that tells what kind of rule it is."""
        return self.rule.split(".", 1)[0]


def placed(
    phrases: Sequence[Phrase], changes: Sequence[Sequence[TextChange]], cues: Sequence[Cue]
) -> tuple[AutomaticChange, ...]:
    """The changes of each phrase, with the cue each of them is now in.

    `phrases` are those the cues were built of, in time order, and have the changes in them already.
    """
    found = []
    where = _places(phrases, cues)
    for phrase, of_phrase in zip(phrases, changes, strict=True):
        places = [next(where) for _ in phrase.text]
        moved = 0
        for change in of_phrase:
            at = change.start + moved
            moved += len(change.after) - len(change.before)
            index, offset = places[min(at, len(places) - 1)]
            if at >= len(places):
                offset += 1
            cue = cues[index]
            found.append(
                AutomaticChange(
                    Deed.REWRITTEN,
                    cue.start_ms,
                    cue.end_ms,
                    offset,
                    change.before,
                    change.after,
                    change.rule,
                    change.reason,
                )
            )
    return tuple(found)


def _places(phrases: Sequence[Phrase], cues: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """Of every character of every phrase: its cue and its place in that cue's text.

    Cues hold all the text but spaces and the marks that subtitles leave out, in the same order; what is left out has
    the place of what comes after it in its cue.
    """
    index, offset = 0, 0
    for phrase in phrases:
        for character in phrase.text:
            while index < len(cues) and not cues[index].text[offset:].strip():
                index, offset = index + 1, 0
            if index == len(cues):
                yield len(cues) - 1, len(cues[-1].text) if cues else 0
                continue
            text = cues[index].text
            ahead = offset
            while text[ahead].isspace():
                ahead += 1
            if text[ahead] == character:
                yield index, ahead
                offset = ahead + 1
            else:
                yield index, ahead
