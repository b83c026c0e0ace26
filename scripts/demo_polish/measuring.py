"""How many mistakes the demo language model repairs, and how often it spoils what was right.

Through the program's own engine process, questions, batches and guards, as a person's subtitles would go: once the
model alone, and once as a job does it, where the rules for writing have been over the text before the model sees it.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from canto_beats.cantonese.writing import put_right
from canto_beats.engines.contracts import AnswerCall, LoadSpec
from canto_beats.engines.process.client import EngineProcess
from canto_beats.pipeline.polishing.polish import apply_answer, polish_batches
from canto_beats.pipeline.polishing.prompts import longest_answer, polish_messages
from canto_beats.subtitles.cue import Cue

from .answers import undoable
from .examples import SLIPS
from .lines import as_shown
from .mistakes import Spoiled
from .sounds import HeardAlike

RULES_ALONE, IN_A_JOB = "the rules alone", "in a job, after the rules"
EXAMPLES = ("some repairs", "some damage")
_ROUNDS = 2
"""In each, another half of the lines has mistakes: every line is measured once spoiled and once as it should be."""
_SEED = 7
_SHOWN = 12
_CUE_MS = 2000


@dataclass(slots=True)
class _Counts:
    put_in: Counter[str] = field(default_factory=Counter)
    """By kind."""
    repaired: Counter[str] = field(default_factory=Counter)
    lines: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    repairs: list[dict[str, str]] = field(default_factory=list)
    damage: list[dict[str, str]] = field(default_factory=list)

    def add_all(self, lines: Iterable[Spoiled], after: Iterable[str]) -> None:
        for line, text in zip(lines, after, strict=True):
            self._add(line, text)

    def _add(self, line: Spoiled, after: str) -> None:
        if not line.slips:
            self.lines["right"] += 1
            if after != line.true:
                self.lines["right, changed"] += 1
                self.damage.append({"was": line.true, "became": after})
            return
        self.lines["spoiled"] += 1
        self.lines["spoiled, wholly repaired"] += after == line.true
        self.lines["spoiled, changed for the worse"] += _distance(line.true, after) > _distance(line.true, line.text)
        matched = SequenceMatcher(None, line.true, after, autojunk=False).get_matching_blocks()
        for slip in line.slips:
            self.put_in[slip.kind] += 1
            self.repaired[slip.kind] += any(
                block.a <= slip.start and slip.end <= block.a + block.size for block in matched if slip.start < slip.end
            )
        self.repairs.append({"was": line.text, "became": after, "should be": line.true})


def measured(
    folder: Path, lines: Sequence[str], alike: HeardAlike, heard: Sequence[Spoiled] = (), threads: int = 1
) -> dict[str, Any]:
    alone, rules_alone, in_a_job = _Counts(), _Counts(), _Counts()
    with EngineProcess.start("transformers-language") as engine:
        loaded = engine.load(LoadSpec("transformers-language", str(folder), threads=threads))
        for subtitles in _rounds(lines, alike, heard):
            texts = [line.text for line in subtitles]
            by_rules = [put_right(text).text for text in texts]
            alone.add_all(subtitles, _polished(engine, texts, alone))
            rules_alone.add_all(subtitles, by_rules)
            in_a_job.add_all(subtitles, _polished(engine, by_rules, in_a_job))
    return {
        "held-out lines": len(set(lines)),
        "dtype": loaded.dtype,
        **_figures(alone),
        RULES_ALONE: _figures(rules_alone),
        IN_A_JOB: _figures(in_a_job),
    }


def report(figures: dict[str, Any]) -> str:
    others = "; ".join(f"{way}: {_in_short(figures[way])}" for way in (RULES_ALONE, IN_A_JOB))
    return f"{figures['held-out lines']} held-out lines, the model alone: {_in_short(figures)}; {others}"


def _in_short(figures: dict[str, Any]) -> str:
    kinds = ", ".join(f"{kind} {share['repaired %']} %" for kind, share in figures["kinds"].items())
    repaired = f"{figures['mistakes repaired %']} % of {figures['mistakes']} mistakes repaired"
    changed = f"{figures['right lines changed %']} % of {figures['right lines']} right lines changed"
    return f"{repaired} ({kinds}); {changed}"


def _rounds(lines: Sequence[str], alike: HeardAlike, heard: Sequence[Spoiled]) -> Iterator[list[Spoiled]]:
    for turn in range(_ROUNDS):
        chance = random.Random(f"{_SEED}-{turn}")
        subtitles = [
            undoable(as_shown(line), chance.choices(*SLIPS)[0], alike, chance).line
            if number % _ROUNDS == turn
            else Spoiled(as_shown(line))
            for number, line in enumerate(lines)
        ]
        chance.shuffle(subtitles)
        yield subtitles
    if heard:
        yield list(heard)


def _polished(engine: EngineProcess, texts: Sequence[str], counts: _Counts) -> Iterator[str]:
    cues = [Cue(at * _CUE_MS, (at + 1) * _CUE_MS, text) for at, text in enumerate(texts)]
    for batch in polish_batches(cues):
        call = AnswerCall(polish_messages(batch), max_new_tokens=longest_answer(batch))
        outcome = apply_answer(batch, "".join(piece.text for piece in engine.call(call)))
        counts.refused.update(str(refused.refusal) for refused in outcome.refusals)
        changed = {change.index: change.after for change in outcome.changes}
        for at, text in enumerate(batch.lines, batch.first):
            yield changed.get(at, text)


def _figures(counts: _Counts) -> dict[str, Any]:
    put_in, repaired = counts.put_in.total(), counts.repaired.total()
    right, changed = counts.lines["right"], counts.lines["right, changed"]
    chance = random.Random(_SEED)
    return {
        "mistakes": put_in,
        "mistakes repaired": repaired,
        "mistakes repaired %": _percent(repaired, put_in),
        "kinds": {
            str(kind): {"put in": number, "repaired %": _percent(counts.repaired[kind], number)}
            for kind, number in counts.put_in.most_common()
        },
        "right lines": right,
        "right lines changed": changed,
        "right lines changed %": _percent(changed, right),
        "spoiled lines": counts.lines["spoiled"],
        "wholly repaired": counts.lines["spoiled, wholly repaired"],
        "changed for the worse": counts.lines["spoiled, changed for the worse"],
        "refused": dict(sorted(counts.refused.items())),
        EXAMPLES[0]: chance.sample(counts.repairs, min(_SHOWN, len(counts.repairs))),
        EXAMPLES[1]: counts.damage[:_SHOWN],
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0


def _distance(one: str, other: str) -> int:
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return sum(max(i2 - i1, j2 - j1) for step, i1, i2, j1, j2 in steps if step != "equal")
