from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.cantonese.glossary.files import FORMATS, read, written
from canto_beats.cantonese.glossary.terms import Glossary, Term
from canto_beats.errors import CantoBeatsError

GLOSSARY = Glossary(
    (
        Term("陳小明", "can4 siu2 ming4", ("陳小名", "陳少明"), same_sound=True, note="the hero"),
        Term("Jackson", heard=("積遜",)),
        Term("中環"),
    )
)


@pytest.mark.parametrize("format_name", FORMATS)
def test_what_is_written_is_read_again(format_name: str) -> None:
    assert read(written(GLOSSARY, format_name).encode(), format_name) == GLOSSARY


names = st.text(st.characters(categories=["L", "N"]), min_size=2, max_size=6)


@given(st.lists(names, unique=True, max_size=5), st.sampled_from(FORMATS))
def test_any_terms_survive_both_forms(texts: list[str], format_name: str) -> None:
    glossary = Glossary(tuple(Term(text) for text in texts if text != "text"))
    assert read(written(glossary, format_name).encode(), format_name) == glossary


def test_a_table_may_come_from_a_spreadsheet() -> None:
    content = "\ufefftext\tjyutping\theard\r\n陳小明\t\t陳小名 | 陳少明\t\t\r\n\r\n中環\r\n".encode()
    assert read(content, "tsv") == Glossary((Term("陳小明", heard=("陳小名", "陳少明")), Term("中環")))


@pytest.mark.parametrize(
    ("content", "format_name", "sentence"),
    [
        (b"\xff\xfe", "json", "no UTF-8"),
        (b"{", "json", "not a glossary in JSON"),
        (b"[]", "json", "not a glossary in JSON"),
        (b'{"terms": 3}', "json", "not a glossary in JSON"),
        (b"[" * 100_000, "json", "not a glossary in JSON"),
        (b'{"terms": [{"text": "ab"}, {"text": 3}]}', "json", "Term 2 is no term"),
        (b'{"terms": [{"heard": []}]}', "json", "Term 1 is no term"),
        (b'{"terms": [{"text": "ab", "sound": "x"}]}', "json", "Term 1 has 'sound'"),
        (b'{"terms": [{"text": " "}]}', "json", "Term 1: "),
        ("甲乙\n丙丁\t1".encode(), "tsv", "Line 2: 1 is no jyutping"),
        (b"a\tb\tc\td\te\tf", "tsv", "Line 1 has 6 columns"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(content: bytes, format_name: str, sentence: str) -> None:
    with pytest.raises(CantoBeatsError) as raised:
        read(content, format_name)
    assert sentence in raised.value.problem.what
