from __future__ import annotations

import pytest

from canto_beats.cantonese.glossary.terms import NO_TERMS, Glossary, Term
from canto_beats.errors import CantoBeatsError


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"text": ""}, "empty"),
        ({"text": " 陳小明"}, "spaces"),
        ({"text": "陳\n小明"}, "nobody sees"),
        ({"text": "陳\t小明"}, "nobody sees"),
        ({"text": "\ud800"}, "nobody sees"),
        ({"text": "長" * 41}, "too long"),
        ({"text": "陳小明", "heard": ("陳小明",)}, "wrong spelling of itself"),
        ({"text": "陳小明", "heard": ("陳",)}, "single character"),
        ({"text": "陳小明", "heard": ("",)}, "empty"),
        ({"text": "陳小明", "jyutping": "can4 siu2"}, "3 characters"),
        ({"text": "陳小明", "jyutping": "can4 siu2 Ming"}, "no jyutping"),
        ({"text": "Jackson", "same_sound": True}, "by its sound"),
        ({"text": "明", "same_sound": True}, "by its sound"),
        ({"text": "陳小明", "note": "a\nb"}, "note"),
    ],
)
def test_what_is_wrong_with_a_term_is_said_in_a_sentence(wrong: dict[str, object], sentence: str) -> None:
    with pytest.raises(CantoBeatsError) as raised:
        Term(**wrong)  # type: ignore[arg-type]
    assert sentence in raised.value.problem.what
    assert raised.value.problem.what.endswith(".")
    assert raised.value.problem.todo.endswith(".")


def test_no_spelling_belongs_to_two_terms() -> None:
    with pytest.raises(CantoBeatsError, match="twice"):
        Glossary((Term("陳小明"), Term("陳小明")))
    with pytest.raises(CantoBeatsError, match="cannot be both 陳小明 and 陳少明"):
        Glossary((Term("陳小明", heard=("陳小名",)), Term("陳少明", heard=("陳小名",))))
    with pytest.raises(CantoBeatsError, match="cannot be both"):
        Glossary((Term("陳小明"), Term("陳少明", heard=("陳小明",))))


def test_a_term_of_the_same_name_takes_its_place() -> None:
    glossary = Glossary((Term("甲乙"), Term("丙丁"))).with_terms([Term("甲乙", note="new"), Term("戊己")])
    assert [(term.text, term.note) for term in glossary.terms] == [("甲乙", "new"), ("丙丁", ""), ("戊己", "")]


def test_a_term_is_taken_out_and_one_that_is_not_there_cannot_be() -> None:
    assert Glossary((Term("甲乙"),)).without("甲乙") == NO_TERMS
    with pytest.raises(CantoBeatsError, match="no term"):
        NO_TERMS.without("甲乙")


def test_a_wrong_spelling_is_added_once_to_a_term_old_or_new() -> None:
    glossary = NO_TERMS.with_heard("陳小明", "陳小名").with_heard("陳小明", "陳小名").with_heard("陳小明", "陳少明")
    assert glossary.terms == (Term("陳小明", heard=("陳小名", "陳少明")),)


def test_a_term_may_be_heard_where_something_of_its_sound_stands() -> None:
    glossary = Glossary((Term("陳小明"), Term("積遜", jyutping="zik1 seon3"), Term("Jackson")))
    assert [term.text for term in glossary.heard_in(["我同陳小名去", "Jackson"])] == ["陳小明", "Jackson"]
    assert glossary.heard_in(["我同佢去"]) == ()
    assert glossary.brought_into("陳小名去", "陳小明去") == "陳小明去"
    assert glossary.brought_into("王大文去", "陳小明去") == "王大文去"


def test_a_term_that_is_changed_keeps_its_place_and_takes_no_other_ones() -> None:
    glossary = Glossary((Term("陳小明"), Term("卓瑩")))
    assert glossary.with_changed(Term("陳曉明"), "陳小明") == Glossary((Term("陳曉明"), Term("卓瑩")))
    assert glossary.with_changed(Term("佐敦"), None).terms[-1] == Term("佐敦")
    for instead_of in ("陳小明", None):
        with pytest.raises(CantoBeatsError, match="twice"):
            glossary.with_changed(Term("卓瑩"), instead_of)
