"""What is wrong with cues, whoever made them: held against the profile, and against the words of what was said."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from canto_beats.subtitles import breaking_words
from canto_beats.subtitles.cue_rules import CueRules, cells

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from canto_beats.subtitles.cue import Cue

_NOT_SHOWN = breaking_words.DROPPED | breaking_words.SHOWN_AS_SPACE


class Said(NamedTuple):
    """All the text without spaces and the marks that subtitles leave out, and where in it words begin."""

    characters: str
    list_words: frozenset[int]
    people_words: frozenset[int]
    """Includes every place inside lines that no person has cut."""
    clauses: frozenset[int]
    """Behind a mark, or at the beginning of a line."""


def said(lines: Iterable[tuple[str, Collection[int], Collection[int]]]) -> Said:
    """From each line's text, where its words begin by the list, and where by people (or nowhere)."""
    characters = ""
    by_list, by_people, clauses = set(), set(), set()
    for text, list_starts, people_starts in lines:
        opens = True
        for index, char in enumerate(text):
            if not is_shown(char):
                opens = opens or not char.isspace()
                continue
            at = len(characters)
            by_list |= {at} if index in list_starts or opens else set()
            by_people |= {at} if not people_starts or index in people_starts or opens else set()
            clauses |= {at} if opens else set()
            opens = char in breaking_words.ENDS_A_SENTENCE | breaking_words.ENDS_A_CLAUSE
            characters += char
    return Said(characters, frozenset(by_list), frozenset(by_people), frozenset(clauses))


def is_shown(char: str) -> bool:
    return not char.isspace() and char not in _NOT_SHOWN


def scores(cues: Sequence[Cue], what: Said, rules: CueRules) -> dict[str, float | int]:
    begins = list(_line_beginnings(cues, what.characters))
    outside = sum(map(len, map(set, _breaches(cues, rules))))
    within = sum(not breaches for breaches in _breaches(cues, rules))
    too_fast = sum(_speed(cue) > rules.max_cells_per_second + 1e-6 for cue in cues)
    return {
        "cues": len(cues),
        "within profile %": round(100 * within / len(cues), 2),
        "breaches": outside,
        "too fast": too_fast,
        "words broken": sum(at not in what.list_words for at in begins),
        "people's words broken": sum(at not in what.people_words for at in begins),
        "stranded": sum(_is_stranded(what, at) for at in begins),
    }


def _line_beginnings(cues: Iterable[Cue], characters: str) -> Iterator[int]:
    at = 0
    for cue in cues:
        for line in cue.lines:
            shown = "".join(filter(is_shown, line))
            assert characters.startswith(shown, at), (line, characters[at : at + 30])
            yield at
            at += len(shown)
    assert at == len(characters), "some text is missing"


def _is_stranded(what: Said, at: int) -> bool:
    begins = what.characters[at]
    if begins not in breaking_words.LEANS_BACK or at in what.clauses:
        return False
    in_longer_word = at + 1 not in what.list_words and begins in breaking_words.ALSO_BEGIN_WORDS
    return not in_longer_word


def _breaches(cues: Sequence[Cue], rules: CueRules) -> Iterator[list[str]]:
    for cue, following in pairwise([*cues, None]):
        assert cue is not None
        widest = max(cells(_as_shown(line)) for line in cue.lines)
        found = {
            "wide": widest > rules.max_cells,
            "lines": len(cue.lines) > rules.max_lines,
            "short": cue.duration_ms < rules.min_duration_ms,
            "long": cue.duration_ms > rules.max_duration_ms,
            "gap": following is not None and following.start_ms - cue.end_ms < rules.min_gap_ms,
        }
        yield [name for name, is_so in found.items() if is_so]


def _speed(cue: Cue) -> float:
    return sum(cells(_as_shown(line)) for line in cue.lines) * 1_000 / cue.duration_ms


def _as_shown(line: str) -> str:
    spaced = "".join(" " if char in breaking_words.SHOWN_AS_SPACE else char for char in line)
    return "".join(char for char in spaced if char not in breaking_words.DROPPED).strip()
