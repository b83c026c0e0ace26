"""What is wrong with cues, whoever made them: held against the profile, and against the words of what was said."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from canto_beats.subtitles import breaking_words
from canto_beats.subtitles.boundary_costs import may_break
from canto_beats.subtitles.cue_rules import CueRules, cells

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from canto_beats.subtitles.cue import Cue
    from canto_beats.subtitles.phrase import Phrase
    from canto_beats.subtitles.units import Unit

LATE_MS = 250
"""A cue that begins so much later than what it says is seen to be late."""
_NOT_SHOWN = breaking_words.DROPPED | breaking_words.SHOWN_AS_SPACE


class Said(NamedTuple):
    """All the text without spaces and the marks that subtitles leave out, and where in it words begin."""

    characters: str
    list_words: frozenset[int]
    people_words: frozenset[int]
    """Includes every place inside lines that no person has cut."""
    clauses: frozenset[int]
    """Behind a mark, or at the beginning of a line."""
    starts_ms: tuple[int, ...]


def said(lines: Iterable[tuple[Phrase, Collection[int], Collection[int]]]) -> Said:
    """From each line, where its words begin by the list, and where by people (or nowhere)."""
    characters = ""
    starts_ms = []
    by_list, by_people, clauses = set(), set(), set()
    for phrase, list_starts, people_starts in lines:
        opens = True
        for index, char in enumerate(phrase.text):
            if not is_shown(char):
                opens = opens or not char.isspace()
                continue
            at = len(characters)
            by_list |= {at} if index in list_starts or opens else set()
            by_people |= {at} if not people_starts or index in people_starts or opens else set()
            clauses |= {at} if opens else set()
            opens = char in breaking_words.ENDS_A_SENTENCE | breaking_words.ENDS_A_CLAUSE
            characters += char
            starts_ms.append(phrase.spans[index][0])
    return Said(characters, frozenset(by_list), frozenset(by_people), frozenset(clauses), tuple(starts_ms))


def is_shown(char: str) -> bool:
    return not char.isspace() and char not in _NOT_SHOWN


def scores(cues: Sequence[Cue], what: Said, rules: CueRules) -> dict[str, float | int]:
    begins = list(_line_beginnings(cues, what.characters))
    within = sum(not breaches for breaches in _breaches(cues, rules))
    too_fast = sum(_speed(cue) > rules.max_cells_per_second + 1e-6 for cue in cues)
    return {
        "cues": len(cues),
        "within profile %": round(100 * within / len(cues), 2),
        "too fast": too_fast,
        "words broken": sum(at not in what.list_words for at in begins),
        "people's words broken": sum(at not in what.people_words for at in begins),
        "stranded": sum(_is_stranded(what, at) for at in begins),
        "late": sum(cue.start_ms - what.starts_ms[at] > LATE_MS for cue, at in _cue_beginnings(cues)),
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


def _cue_beginnings(cues: Iterable[Cue]) -> Iterator[tuple[Cue, int]]:
    at = 0
    for cue in cues:
        yield cue, at
        at += sum(map(is_shown, cue.text))


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


def fewest_too_fast(units: Sequence[Unit], rules: CueRules) -> int:
    """Of all ways to share out a stretch without cutting a word, what the best of them must show too fast.

    A way is better if it has fewer, or if it leaves the screen earlier; those that are neither are dropped. Ways that
    fall behind the speech are no solution, so none is followed where a cue begins later than `LATE_MS` after it.
    """
    places = [0, *(index for index in range(1, len(units)) if may_break(units, index)), len(units)]
    ways: dict[int, list[tuple[int, int]]] = {0: [(0, 0)]}
    for at in range(1, len(places)):
        last = places[at]
        found: set[tuple[int, int]] = set()
        for first in reversed(places[:at]):
            if _width(units[first:last]) > rules.max_cells * rules.max_lines:
                break
            if _fits(units, [place for place in places if first <= place <= last], rules):
                in_time = (way for way in ways[first] if way[1] - units[first].start_ms <= LATE_MS)
                found |= {_shown(units, first, last, way, rules) for way in in_time}
        ways[last] = [way for way in found if not any(_is_better(other, way) for other in found)]
    # Speech in which nobody could stay in time: everything is too fast there.
    return min((too_fast for too_fast, _ in ways[len(units)]), default=len(units))


def _is_better(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one != other and one[0] <= other[0] and one[1] <= other[1]


def _fits(units: Sequence[Unit], places: Sequence[int], rules: CueRules) -> bool:
    first, last = places[0], places[-1]
    if _width(units[first:last]) <= rules.max_cells:
        return True
    return rules.max_lines == 2 and any(
        max(_width(units[first:middle]), _width(units[middle:last])) <= rules.max_cells for middle in places[1:-1]
    )


def _width(units: Sequence[Unit]) -> float:
    return sum(unit.half_cells + len(unit.space) for unit in units) / 2 - len(units[0].space) / 2


def _shown(units: Sequence[Unit], first: int, last: int, way: tuple[int, int], rules: CueRules) -> tuple[int, int]:
    """How many are too fast with this one, and from when on the screen is free behind it."""
    too_fast, free_at = way
    start = max(units[first].start_ms, free_at)
    end = min(units[last - 1].end_ms + rules.linger_ms, start + rules.max_duration_ms)
    if last < len(units):
        end = min(end, units[last].start_ms - rules.min_gap_ms)
    end = max(end, start + rules.min_duration_ms)
    speed = _width(units[first:last]) * 1_000 / (end - start)
    return too_fast + (speed > rules.max_cells_per_second + 1e-6), end + rules.min_gap_ms


def _speed(cue: Cue) -> float:
    return sum(cells(_as_shown(line)) for line in cue.lines) * 1_000 / cue.duration_ms


def _as_shown(line: str) -> str:
    spaced = "".join(" " if char in breaking_words.SHOWN_AS_SPACE else char for char in line)
    return "".join(char for char in spaced if char not in breaking_words.DROPPED).strip()
