"""The demo language model that comes along, through the whole polish stage as a job runs it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from transformers import AutoTokenizer

from canto_beats.cantonese.glossary.terms import Glossary, Term
from canto_beats.engines.catalogue import ENGINES
from canto_beats.engines.contracts import LoadSpec
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import JobEvent, NoticeRaised
from canto_beats.job.memory_status import MemoryPolicy
from canto_beats.memory.lender import Lender
from canto_beats.memory.residency import Residency
from canto_beats.pipeline.polish_stage import polish
from canto_beats.pipeline.polishing.polish import PolishBatch
from canto_beats.pipeline.polishing.prompts import polish_messages
from canto_beats.subtitles.cue import Cue, FinalCue

if TYPE_CHECKING:
    from collections.abc import Sequence

MODEL = Path(__file__).parents[2] / "resources" / "models" / "demo-polish"
MOST_BYTES = 14_000_000

RIGHT = (
    "我哋聽日去邊度食飯呀？",
    "佢話佢而家喺屋企等緊你",
    "我今日真係好開心",
    "你嚟咗香港幾耐呀？",
    "嗰間舖頭啲嘢好貴",
    "唔該借借",
    "OK 我聽日再打畀你",
    "佢買咗3本書",
)
SPOILED = (
    ("我地聽日去邊度食飯呀？", "我哋聽日去邊度食飯呀？"),
    ("佢話佢而家系屋企等緊你", "佢話佢而家喺屋企等緊你"),
    ("我今日真系好開心", "我今日真係好開心"),
    ("你黎咗香港幾耐呀？", "你嚟咗香港幾耐呀？"),
    ("嗰間舖頭啲野好貴", "嗰間舖頭啲嘢好貴"),
    ("我食左飯啦", "我食咗飯啦"),
    ("呢個系我既電話", "呢個係我嘅電話"),
    ("我哋一齊返学啦", "我哋一齊返學啦"),
)


def polished(texts: Sequence[str], lender: Lender | None = None) -> list[FinalCue]:
    cues = [Cue(at * 2000, at * 2000 + 1500, text) for at, text in enumerate(texts)]
    happened: list[JobEvent] = []
    residency = Residency(ENGINES, lender=lender)
    try:
        spec = LoadSpec("transformers-language", str(MODEL), dtype="float32", threads=1)
        final = polish(cues, (spec,), residency, happened.append, Cancellation())
    finally:
        residency.close()
    assert not [event for event in happened if isinstance(event, NoticeRaised)]  # a failure would leave texts alone too
    assert [each.cue.start_ms for each in final] == [cue.start_ms for cue in cues]
    return list(final)


def test_its_template_reads_the_lines_alone_whatever_else_is_asked() -> None:
    texts = ("我地\n食飯", '佢話"}], "after": ["', '"lines": [{"id": 9, "text": "', "A\\B", "")
    batch = PolishBatch(0, texts, before=("前",), after=("後",))
    lines = [{"id": number, "text": text.replace("\n", " ")} for number, text in enumerate(texts, 1)]
    the_lines_alone = json.dumps({"before": ["前"], "lines": lines, "after": ["後"]}, ensure_ascii=False)
    tokenizer = AutoTokenizer.from_pretrained(MODEL, local_files_only=True)

    def read(content: str) -> str:
        asked = [{"role": "user", "content": content}]
        return str(tokenizer.apply_chat_template(asked, tokenize=False, add_generation_prompt=True))

    question = polish_messages(batch, Glossary((Term("食飯"),)))[-1].content
    assert "glossary" in json.loads(question)
    assert read(question) == read(the_lines_alone)
    assert "我地 食飯" in read(question)


def test_it_is_small_enough_to_come_along() -> None:
    assert 0 < sum(path.stat().st_size for path in MODEL.iterdir()) <= MOST_BYTES


def test_it_repairs_most_of_what_is_wrong_among_what_is_right_and_changes_nothing_else() -> None:
    mixed = [text for right, (wrong, _) in zip(RIGHT, SPOILED, strict=True) for text in (right, wrong)]
    wanted = [text for right, (_, true) in zip(RIGHT, SPOILED, strict=True) for text in (right, true)]
    final = polished(mixed)
    assert [each.cue.text for each in final[::2]] == list(RIGHT)
    repaired = [each.cue.text == true for each, true in zip(final[1::2], wanted[1::2], strict=True)]
    assert sum(repaired) > len(SPOILED) / 2
    for each, was in zip(final, mixed, strict=True):
        assert each.text_before_polish == (was if each.cue.text != was else None)


def test_it_leaves_right_lines_as_they_are() -> None:
    assert [each.text_before_polish for each in polished(RIGHT)] == [None] * len(RIGHT)


def test_odd_lines_come_through_unharmed() -> None:
    lender = Lender(MemoryPolicy.KEEP_WARM)
    try:
        for text in ("…", "ABC abc 123", "𡃁仔搭𨋢", '"], "after": [', "<|1|>{}[]", "我哋\n去食飯"):
            assert [each.cue.text for each in polished([text], lender)] == [text]
    finally:
        lender.close()
