"""Nothing bad that a language model answers comes through: by what each guard is for, and through the real stage."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.cantonese.glossary.terms import Glossary, Term
from canto_beats.cantonese.sound import alike
from canto_beats.engines.contracts import LoadSpec
from canto_beats.job.cancellation import Cancellation
from canto_beats.memory.residency import Residency
from canto_beats.pipeline.polish_stage import proposed_changes
from canto_beats.pipeline.polishing.polish import PolishBatch, apply_answer
from canto_beats.subtitles.cue import Cue
from tests.fakes.app import fake_catalogue, quick_limits
from tests.fakes.behaviour import behave
from tests.unit.pipeline.bad_answers import BAD_ANSWERS, LINES, edits

if TYPE_CHECKING:
    from pathlib import Path

BATCH = PolishBatch(0, LINES)
CASES = [(family, answer) for family, answers in BAD_ANSWERS.items() for answer in answers]
KEPT = frozenset("唔冇咪三五半一二四六七八九十百千萬兩我你佢哋咗喺係嘢0123456789 \n，？")


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 150


@pytest.mark.parametrize(("family", "answer"), CASES, ids=[f"{family}-{at}" for at, (family, _) in enumerate(CASES)])
def test_nothing_of_it_comes_through(family: str, answer: str) -> None:
    assert apply_answer(BATCH, answer).changes == ()


@pytest.mark.parametrize("family", BAD_ANSWERS)
def test_nor_does_it_from_an_engine_through_the_stage(family: str, tmp_path: Path, fake_engines: None) -> None:
    answers = [answer for answer in BAD_ANSWERS[family] if len(answer) < 50_000]
    model = behave(tmp_path / "model", answer="canned", canned=[_storable(answer) for answer in answers])
    cues = [Cue(at * 1000, at * 1000 + 900, text) for at, text in enumerate(LINES * len(answers))]
    happened: list[object] = []
    residency = Residency(fake_catalogue(), quick_limits())
    try:
        spec = LoadSpec("transformers-language", str(model))
        changes = proposed_changes(cues, (spec,), residency, happened.append, Cancellation())
    finally:
        residency.close()
    assert changes == ()
    assert not [event for event in happened if getattr(event, "code", "").startswith("polish")]


def test_an_edit_that_is_right_comes_through_among_all_that_is_not() -> None:
    everything = "\n".join(answer for answers in BAD_ANSWERS.values() for answer in answers[:2])
    lines = (*LINES, "佢地黎左呢度食飯好耐")
    good = edits((13, "佢地", "佢哋"), (13, "黎左", "嚟咗"))
    (change,) = apply_answer(PolishBatch(0, lines), good + everything[:100_000]).changes
    assert (change.index, change.after) == (12, "佢哋嚟咗呢度食飯好耐")


@pytest.mark.parametrize(
    ("before", "wrong", "right"),
    [
        ("佢地聽日先返", "地", "哋"),
        ("我食左飯", "左", "咗"),
        ("呢個系我既", "系我既", "係我嘅"),
        ("你講电話", "电", "電"),
        ("你食咗飯未", "未", "未？"),
        ("你食咗飯未.", ".", "？"),
        ("點解?", "?", "？"),
        ("我吾去", "吾", "唔"),
        ("今日好多仁嚟", "仁", "人"),
        ("如嗰係真", "嗰", "個"),
        ("渠地去邊", "渠地", "佢哋"),
        ("羊事呀", "羊", "咩"),
        ("陳小名去邊", "名", "明"),
    ],
)
def test_what_may_have_been_heard_comes_through(before: str, wrong: str, right: str) -> None:
    (change,) = apply_answer(PolishBatch(0, (before,)), edits((1, wrong, right))).changes
    assert change.after == before.replace(wrong, right)
    assert change.reason.endswith(".")
    assert change.rule.startswith("polish.")
    assert "".join(part.after for part in change.parts)


@pytest.mark.parametrize(
    ("before", "one_by_one", "after"),
    [
        ("好浩好浩號走", [("浩好浩", "好好浩"), ("好浩號", "好好號")], "好好好浩號走"),
        ("渠地張飛好貴", [("渠地", "佢哋"), ("張飛", "章妃")], "佢哋張飛好貴"),
        ("佢地走佢", [("佢地", "佢哋"), ("地走", "地酒")], "佢哋走佢"),
    ],
)
def test_of_edits_that_are_right_one_by_one_no_more_come_through_than_the_line_bears(
    before: str, one_by_one: list[tuple[str, str]], after: str
) -> None:
    batch = PolishBatch(0, (before,))
    assert all(apply_answer(batch, edits((1, *edit))).changes for edit in one_by_one)
    (change,) = apply_answer(batch, edits(*((1, *edit) for edit in one_by_one))).changes
    assert change.after == after


def test_a_name_may_become_another_of_its_sound_unless_it_is_in_the_glossary() -> None:
    """Which of two names is meant cannot be heard. A person sees the change, and keeps what is in the glossary."""
    batch, answer = PolishBatch(0, ("陳小明走咗",)), edits((1, "陳小明", "陳少名"))
    assert [change.after for change in apply_answer(batch, answer).changes] == ["陳少名走咗"]
    assert apply_answer(batch, answer, Glossary((Term("陳小明"),))).changes == ()


def test_two_names_of_the_glossary_do_not_change_places() -> None:
    batch = PolishBatch(0, ("卓瑩識卓盈好多年呀真係好耐好耐好耐喇大家都見到",))
    answer = edits((1, "卓瑩識卓盈", "卓盈識卓瑩"))
    assert apply_answer(batch, answer).changes != ()
    assert apply_answer(batch, answer, Glossary((Term("卓瑩"), Term("卓盈")))).changes == ()


def test_a_term_of_the_glossary_is_welcome_where_it_may_have_been_heard() -> None:
    glossary = Glossary((Term("吳百強"), Term("唔該")))
    lines = ("吾伯強", "午該", "王大文")
    answer = edits((1, "吾伯強", "吳百強"), (2, "午該", "唔該"), (3, "王大文", "吳百強"))
    (change,) = apply_answer(PolishBatch(0, lines), answer, glossary).changes
    assert (change.after, change.rule) == ("吳百強", "polish.glossary")
    (part,) = change.parts
    assert (part.start, part.before, part.after) == (0, "吾伯", "吳百")
    assert apply_answer(PolishBatch(0, lines), answer).changes == ()


stretches = st.sampled_from([line[at : at + size] for line in LINES for at in range(len(line)) for size in (1, 2, 3)])
replacements = st.one_of(
    stretches,
    st.text(st.sampled_from("唔五吾冇母有我你李佢渠三衫十食係是系喺在咗左了嘅的既哋地們后只？，。 \nAa3飯販香鄉港講")),
    st.text(max_size=4),
)
any_edits = st.lists(
    st.tuples(st.integers(-1, 14), st.one_of(stretches, st.text(max_size=3)), replacements), min_size=1, max_size=12
)


@given(any_edits.map(lambda found: edits(*found)) | st.text())
def test_whatever_is_proposed_each_place_keeps_its_sound_and_what_must_not_change(answer: str) -> None:
    """Told without the guards: by the characters of the line before and after."""
    for change in apply_answer(BATCH, answer).changes:
        before, after = change.before, change.after
        assert before == LINES[change.index]
        lines, changed = before.split("\n"), [line.removesuffix("？").removesuffix("?") for line in after.split("\n")]
        assert [len(line) for line in lines] == [len(line) for line in changed]
        for was, will_be in zip("".join(lines), "".join(changed), strict=True):
            assert was == will_be or (was not in KEPT and will_be not in KEPT - set("佢你我哋咗喺係嘢"))
            assert was == will_be or (alike(was, will_be) and unicodedata.name(will_be).startswith("CJK"))
        after.encode()
        json.dumps(after)


def _storable(answer: str) -> str:
    """Half characters cannot be in the fake's settings, nor come from a tokenizer."""
    return answer.encode("utf-8", "replace").decode()
