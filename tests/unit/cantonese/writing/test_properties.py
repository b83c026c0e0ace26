"""What holds for any text at all."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.cantonese.writing import PREFERENCES, LatinSpacing, WritingRules, put_right
from canto_beats.subtitles.rewriting import applied
from tests.unit.cantonese.writing.sentences import looks_misspelt, misspelt
from tests.unit.subtitles.properties import unhurried

_MISTAKES = "佢地我你哋左咗既嘅野嘢黎嚟系係喺無冇個嗰果番翻返比畀甘敢噉咁吾唔道度重仲到晒曬鐘鍾訓瞓意覺知呢邊有食買D d"
_SHORT = "们个发后里面只几干头脑系说这么云吓惗嗮噶架"
_MARKS = '，。？！,.?!"“”()「」 \u3000\n12a3Z'
_WILD = st.text(alphabet=_MISTAKES + _SHORT + _MARKS, max_size=24)
_PEOPLES = st.lists(
    st.sampled_from([sentence.typed for sentence in (*misspelt(), *looks_misspelt())]), min_size=1, max_size=3
).map("，".join)
_TEXTS = _WILD | _PEOPLES
_CHOICES = st.builds(
    WritingRules,
    script=st.booleans(),
    spelling=st.booleans(),
    punctuation=st.booleans(),
    spacing=st.booleans(),
    beside_latin=st.sampled_from(LatinSpacing),
    preferred=st.sampled_from([frozenset(), *({form} for form in PREFERENCES)]).map(frozenset),
)


@unhurried
@given(_TEXTS, _CHOICES)
def test_what_was_put_right_is_not_changed_again(text: str, rules: WritingRules) -> None:
    once = put_right(text, rules).text
    assert put_right(once, rules).text == once


@unhurried
@given(_TEXTS, _CHOICES)
def test_the_changes_made_to_the_original_are_the_text(text: str, rules: WritingRules) -> None:
    result = put_right(text, rules)
    assert applied(text, result.changes) == result.text
    assert all(change.rule and change.reason.endswith(".") for change in result.changes)


@unhurried
@given(_TEXTS, _CHOICES)
def test_no_latin_word_and_no_figure_changes(text: str, rules: WritingRules) -> None:
    """But for a D that stands alone, which is how 啲 is typed."""
    assert _latin(put_right(text, rules).text) == _latin(text)


@unhurried
@given(st.text(max_size=30), _CHOICES)
def test_any_text_can_be_put_right(text: str, rules: WritingRules) -> None:
    result = put_right(text, rules)
    assert applied(text, result.changes) == result.text


def _latin(text: str) -> list[str]:
    return [word for word in re.findall(r"[A-Za-z0-9]+", text) if word not in ("D", "d")]
