"""The model card of the demo language model, with the figures that were measured last."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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
guards would let anybody repair were put in.

| what | put in | repaired |
|---|---|---|
{kinds}
| **all mistakes** | {mistakes} | **{repaired} %** |

**{changed} %** of {right} right lines were changed ({changed_count} lines). Of {spoiled} spoiled lines {wholly} came
out wholly right and {worse} worse than they were.

## Limits
The mistakes were made up, and so were their shares; nothing was measured on subtitles that people or real speech models
wrote. Rare words, names and anything longer than two lines of a subtitle are beyond it. Where two spellings of a
homophone both make sense it keeps what it finds. It cannot converse.
"""


def write_card(folder: Path, figures: dict[str, Any]) -> None:
    kinds = "\n".join(
        f"| {kind} | {share['put in']} | {share['repaired %']} % |" for kind, share in figures["kinds"].items()
    )
    text = _CARD.format(
        parameters=figures["parameters"] / 1e6,
        most_lines=MOST_LINES,
        training=f"{figures['training lines']:,}",
        held_out=f"{figures['held-out lines']:,}",
        dtype=figures["dtype"],
        kinds=kinds,
        mistakes=figures["mistakes"],
        repaired=figures["mistakes repaired %"],
        changed=figures["right lines changed %"],
        changed_count=figures["right lines changed"],
        right=figures["right lines"],
        spoiled=figures["spoiled lines"],
        wholly=figures["wholly repaired"],
        worse=figures["changed for the worse"],
    )
    (folder / "README.md").write_text(text, encoding="utf-8")
