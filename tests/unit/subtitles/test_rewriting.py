from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.subtitles.phrase import Phrase
from canto_beats.subtitles.rewriting import Draft, TextChange, applied, rewritten_phrase

_TEXTS = st.text(alphabet="佢地嘅系abc 1", min_size=1, max_size=20)


def test_a_change_knows_its_place_in_the_original():
    draft = Draft("佢地系咁話")
    draft.change(1, 2, "哋", "spelling.dei", "")
    draft.change(2, 3, "係", "spelling.hai", "")
    assert draft.text == "佢哋係咁話"
    assert [(change.start, change.before, change.after) for change in draft.result.changes] == [
        (1, "地", "哋"),
        (2, "系", "係"),
    ]


def test_two_rules_at_the_same_place_are_one_change_of_the_later():
    draft = Draft("訓教")
    draft.change(0, 2, "瞓教", "first", "")
    draft.change(1, 2, "覺", "second", "")
    (change,) = draft.result.changes
    assert (change.before, change.after, change.rule) == ("訓教", "瞓覺", "second")


def test_what_was_put_back_is_no_change():
    draft = Draft("系")
    draft.change(0, 1, "係", "there", "")
    draft.change(0, 1, "系", "and back", "")
    assert draft.result.changes == ()


@given(_TEXTS, st.lists(st.tuples(st.integers(0, 25), st.integers(0, 4), st.text("嘅X", max_size=3)), max_size=8))
def test_the_changes_together_make_the_text(original, wishes):
    draft = Draft(original)
    for wished, size, after in wishes:
        start = min(wished, len(draft.text))
        draft.change(start, min(start + size, len(draft.text)), after, "rule", "reason")
    assert applied(original, draft.result.changes) == draft.result.text
    assert all(before.end <= after.start for before, after in pairwise(draft.result.changes))


@given(_TEXTS, st.lists(st.tuples(st.integers(0, 25), st.integers(0, 4), st.text("嘅X", max_size=3)), max_size=8))
def test_a_rewritten_phrase_keeps_to_its_time(original, wishes):
    draft = Draft(original)
    for wished, size, after in wishes:
        start = min(wished, len(draft.text))
        draft.change(start, min(start + size, len(draft.text)), after, "rule", "reason")
    phrase = Phrase(original, tuple((100 * at, 100 * at + 100) for at in range(len(original))))
    found = rewritten_phrase(phrase, draft.result.changes)
    if found is None:
        assert not draft.text.strip()
    else:
        assert found.text == draft.text
        assert phrase.start_ms <= found.start_ms <= found.end_ms <= phrase.end_ms


def test_changes_to_another_text_are_refused():
    with pytest.raises(ValueError, match="another text"):
        applied("係", [TextChange(0, "系", "係", "rule", "reason")])
