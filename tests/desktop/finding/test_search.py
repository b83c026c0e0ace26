from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.desktop.finding.search import Hit, Hits, Wanted
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing.sheet import Line

LINES = [Line(10 * at, Cue(at, at + 1, text)) for at, text in enumerate(["OK ok", "", "我話ok\nOK", "."])]


def found(wanted: Wanted, lines: list[Line] = LINES) -> list[tuple[int, int, int]]:
    assert wanted.pattern is not None
    return [(hit.line_id, hit.first, hit.end) for hit in Hits(lines, wanted.pattern).all]


def test_all_places_are_found_in_order_whatever_their_case() -> None:
    assert found(Wanted("ok")) == [(0, 0, 2), (0, 3, 5), (20, 2, 4), (20, 5, 7)]
    assert found(Wanted("ok", match_case=True)) == [(0, 3, 5), (20, 2, 4)]


def test_signs_mean_themselves_unless_it_is_an_expression() -> None:
    assert found(Wanted(".")) == [(30, 0, 1)]
    assert found(Wanted("^ok$", is_expression=True)) == [(20, 5, 7)]
    assert found(Wanted("話.*k", is_expression=True)) == [(20, 1, 4)]


def test_nothing_is_wanted_where_nothing_is_typed_and_nothing_is_found_between_characters() -> None:
    assert Wanted().pattern is None
    assert found(Wanted("x*", is_expression=True)) == []


def test_an_expression_that_is_none_says_so() -> None:
    with pytest.raises(re.error):
        _ = Wanted("(", is_expression=True).pattern
    assert found(Wanted("(")) == []


@given(st.lists(st.text("ab\n", max_size=4), max_size=5), st.integers(0, 5), st.integers(0, 4))
def test_from_any_row_the_next_and_the_previous_are_the_nearest_once_round(
    texts: list[str], row: int, place: int
) -> None:
    lines = [Line(at, Cue(at, at + 1, text)) for at, text in enumerate(texts)]
    hits = Hits(lines, re.compile("a"))
    after = [hit for hit in hits.all if (hit.line_id, hit.first) >= (row, place)]
    before = [hit for hit in hits.all if hit.line_id < row]

    def hit(number: int | None) -> Hit | None:
        return None if number is None else hits.all[number]

    assert hit(hits.at_or_after(row, place)) == next(iter(after or hits.all), None)
    assert hit(hits.before(row)) == next(iter((before or hits.all)[::-1]), None)
    assert [hits.number(each) for each in hits.all] == list(range(len(hits)))
    assert hits.number(Hit(99, 0, 1)) is None
