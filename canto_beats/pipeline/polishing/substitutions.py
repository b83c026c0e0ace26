"""Which character may take another's place: one that sounds like it, or one that a table knows.

Nothing else is a correction. What was said is not known here, but what was heard is, and a recogniser that is wrong
writes down something of the same sound. So a line keeps its length, place by place; signs stay as they are, but for
the width they are written in, and for the question mark of a line that asks.

Single pairs that are always accepted, or never, are in `character_pairs.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from canto_beats.cantonese.glossary.terms import NO_TERMS, Glossary
from canto_beats.cantonese.sound import alike, same_sound
from canto_beats.pipeline.polishing.character_pairs import MADE_SIMPLER, NEVER_BACK, SEEN_WRONG, TRADITIONAL_TOO
from canto_beats.pipeline.polishing.refusals import Refusal
from canto_beats.subtitles.rewriting import Draft, TextChange

_ENDS_A_STATEMENT = ("。", "．", ".")
_ASKING = ("？", "?")
_ASKS = re.compile(
    r"點解|點樣|點算|(?<!冇)(?<!乜)乜嘢?(?!都)|做乜|邊(?:個|度|位|間|日|隻|樣|種|本|條|張|啲)(?!都)|幾(?:時|多|點|耐|大|錢|歲)(?!都)"
    r"|有冇|係咪|未(?:[呀啊㗎])?$|[咩嗎]$|(.)唔\1"
)
"""Where nobody would take a line for a statement."""


class Place(NamedTuple):
    """Where one character has taken another's place; `before` or `after` is empty for a sign that came or went."""

    at: int
    """In the line before."""
    before: str
    after: str


def substitutions(before: str, after: str) -> tuple[Place, ...] | None:
    """Place by place; nothing where one text is no rewriting of the other in this way, because something was added."""
    lines, changed = before.split("\n"), after.split("\n")
    if len(lines) != len(changed):
        return None
    found: list[Place] = []
    at = 0
    for old, new in zip(lines, changed, strict=True):
        body, new_body, ending = _parted(old, new)
        if len(body) != len(new_body):
            return None
        found += [Place(at + i, a, b) for i, (a, b) in enumerate(zip(body, new_body, strict=True)) if a != b]
        if ending is not None:
            found.append(Place(at + len(body), *ending))
        at += len(old) + 1
    return tuple(found)


def wrongly_substituted(before: str, after: str) -> Refusal | None:
    """The guard."""
    places = substitutions(before, after)
    if places is None:
        return Refusal.WORDS
    return next((objection for place in places if (objection := _objection(place, before))), None)


def as_changes(before: str, after: str, glossary: Glossary = NO_TERMS) -> tuple[TextChange, ...]:
    """What was done to a line that every guard let pass, each change with its rule and reason."""
    draft = Draft(before)
    with_terms = glossary.brought_into(before, after)
    for start, end in _stretches([at for at in range(len(before)) if before[at] != with_terms[at]]):
        reason = "It sounds like a term of the glossary, which the language model takes to be meant."
        draft.change(start, end, with_terms[start:end], "polish.glossary", reason)
    shift = 0
    for place in substitutions(with_terms, after) or ():
        start = place.at + shift
        draft.change(start, start + len(place.before), place.after, *_why(place))
        shift += len(place.after) - len(place.before)
    return draft.result.changes


def _stretches(places: list[int]) -> Iterator[tuple[int, int]]:
    """Neighbours together."""
    for _, group in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        together = [at for _, at in group]
        yield together[0], together[-1] + 1


def _objection(place: Place, line: str) -> Refusal | None:
    _, before, after = place
    if after in _ASKING and (not before or before in _ENDS_A_STATEMENT):
        return None if _asks(line, place.at) else Refusal.SIGN
    if not (_is_word(before) and _is_word(after)):
        return None if _only_wider(before, after) else Refusal.SIGN
    if _turns_simplified(before, after):
        return Refusal.SIMPLIFIED
    if (before, after) in NEVER_BACK:
        return Refusal.MISSPELLED
    return None if alike(before, after) or (before, after) in SEEN_WRONG else Refusal.SOUND


def _parted(old: str, new: str) -> tuple[str, str, tuple[str, str] | None]:
    """Both lines without a question mark that is new, and without the full stop whose place it takes; and those two."""
    if not new.endswith(_ASKING) or old.endswith(_ASKING):
        return old, new, None
    stop = old[-1:] if old.endswith(_ENDS_A_STATEMENT) else ""
    return old.removesuffix(stop), new[:-1], (stop, new[-1])


def _asks(text: str, at: int) -> bool:
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return bool(_ASKS.search(line))


def _is_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LN"


def _only_wider(before: str, after: str) -> bool:
    """Punctuation in full width for the same in half width; never back, for a full stop of 3.5 is one as well."""
    return unicodedata.category(before)[0] == "P" and unicodedata.normalize("NFKC", after) == before


def _turns_simplified(before: str, after: str) -> bool:
    return _only_simplified(after) or (before, after) in MADE_SIMPLER


def _only_simplified(character: str) -> bool:
    """Two old standards tell: one has the characters of the mainland, the other those of Taiwan and Hong Kong."""
    return character not in TRADITIONAL_TOO and _is_in(character, "gb2312") and not _is_in(character, "big5")


def _is_in(character: str, standard: str) -> bool:
    try:
        character.encode(standard)
    except UnicodeEncodeError:
        return False
    return True


def _why(place: Place) -> tuple[str, str]:
    before, after = place.before, place.after
    if after in _ASKING:
        return "polish.question-mark", "The line asks something."
    if not _is_word(before):
        return "polish.width", "Signs are written in full width."
    if _only_simplified(before):
        return "polish.simplified", f"{before} is a simplified character."
    if (after, before) in NEVER_BACK or (before, after) in SEEN_WRONG:
        return "polish.spelling", f"{after} is often written {before}."
    if same_sound(before, after):
        return (
            "polish.same-sound",
            f"{before} and {after} sound alike, and the language model takes {after} to be meant.",
        )
    return (
        "polish.near-sound",
        f"{before} and {after} are easily confused, and the language model takes {after} to be meant.",
    )
