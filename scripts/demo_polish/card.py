"""The model card of the demo language model, with the figures that were measured last."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .measuring import IN_A_JOB, RULES_ALONE
from .writing import MOST_LINES

_CARD = """\
---
license: mit
language: [yue]
pipeline_tag: text-generation
tags: [cantonese, demo, spelling-correction]
---
# demo-polish: a demo

A small language model of the Qwen2 architecture ({parameters:.1f} million parameters, one token a character) that
proposes repairs to written Cantonese. It comes along with canto-beats so that polishing can be seen, tried and tested
on a machine without a network, and **it repairs only mistakes of the kinds that were made up to train it**. For
subtitles of your own use a real language model.

## What it does
It answers canto-beats' own question, and nothing else: lines in, a JSON array of edits out. Its chat template leaves
out the instruction and the context, and hands it every line twice, so that it reads each character knowing what comes
after. At most {most_lines} lines at a time; further ones are left as they are.

Kinds of mistakes: spellings of a hurry (系 for 係, 左 for 咗, 既 for 嘅, 地 for 哋, 黎 for 嚟, 野 for 嘢),
characters of the same or nearly the same sound, simplified characters, and a missing question mark where a line clearly
asks.

## Training
`scripts/train_demo_polish.py`, from random weights, on {training} lines, into which mistakes are put anew each time.
The texts are sentences of HKCanCor (K. K. Luke, licence CC BY 4.0), CTCPC (CC0) and the Common Voice sentences
(MPL 2.0). Only the model is shipped, not the texts. {held_out} lines (3 in 100, chosen by a digest of the line) were
held out, as were the sentences of the sample clip; no training step saw them. How sure the model has to be
before it changes anything was chosen by hand after looking at held-out results, and lines whose own spelling is in
doubt were left out by rules drawn partly from held-out lines, so the scores below are somewhat too good.

## Scores
Through canto-beats' own questions, batches of 12 and guards, on the held-out lines: each of them once with mistakes
and once without, mixed half and half (`scripts/train_demo_polish.py --evaluate`; {dtype}). Only mistakes that the
guards would let anybody repair were put in. In a job the model never works alone: canto-beats' rules for writing have
been over the text before it, so both are told, and what the rules repair without any model.

| what | put in | the rules alone | the model alone | in a job: rules, then model |
|---|---|---|---|---|
{kinds}
| **all mistakes** | {mistakes} | {by_rules} % | {alone} % | **{in_a_job} %** |
| right lines changed, of {right} | | {changed_by_rules} | {changed_alone} | **{changed_in_a_job}** |
| spoiled lines wholly right, of {spoiled} | | {wholly_by_rules} | {wholly_alone} | {wholly_in_a_job} |
| spoiled lines worse than they were | | {worse_by_rules} | {worse_alone} | {worse_in_a_job} |

## Limits
The mistakes were made up, and so were their shares; nothing was measured on subtitles that people or real speech models
wrote. Rare words, names and anything longer than two lines of a subtitle are beyond it. Where two spellings of a
homophone both make sense it keeps what it finds. It cannot converse.
"""


def write_card(folder: Path, figures: dict[str, Any]) -> None:
    ways = {"by_rules": figures[RULES_ALONE], "alone": figures, "in_a_job": figures[IN_A_JOB]}
    text = _CARD.format(
        parameters=figures["parameters"] / 1e6,
        most_lines=MOST_LINES,
        training=f"{figures['training lines']:,}",
        held_out=f"{figures['held-out lines']:,}",
        dtype=figures["dtype"],
        kinds="\n".join(_row(kind, list(ways.values())) for kind in figures["kinds"]),
        mistakes=figures["mistakes"],
        right=figures["right lines"],
        spoiled=figures["spoiled lines"],
        **{way: counted["mistakes repaired %"] for way, counted in ways.items()},
        **{f"changed_{way}": _changed(counted) for way, counted in ways.items()},
        **{f"wholly_{way}": counted["wholly repaired"] for way, counted in ways.items()},
        **{f"worse_{way}": counted["changed for the worse"] for way, counted in ways.items()},
    )
    (folder / "README.md").write_text(text, encoding="utf-8")


def _row(kind: str, ways: Sequence[dict[str, Any]]) -> str:
    shares = " | ".join(f"{way['kinds'][kind]['repaired %']} %" for way in ways)
    return f"| {kind} | {ways[0]['kinds'][kind]['put in']} | {shares} |"


def _changed(counted: dict[str, Any]) -> str:
    return f"{counted['right lines changed']} ({counted['right lines changed %']} %)"
