"""The model card of the demo speech model, with the figures that were measured last."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

_CARD = """\
---
license: mit
language: [yue]
pipeline_tag: automatic-speech-recognition
tags: [cantonese, demo, whisper]
---
# demo-speech: a demo, for synthetic voices only

A small Whisper ({parameters:.1f} million parameters in use, {layers}) that was trained on the Cantonese of a speech
synthesiser. It comes along with canto-beats so that recognition can be seen, tried and tested on a machine without a
network. **It understands synthetic voices only: of people it makes nothing but nonsense.** For films of your own get a
real model.

## What it does
It has the format of any Whisper with 51,866 tokens (`<|yue|>`, timestamps), so transformers, faster-whisper and
mlx-whisper all run it. It knows {words:,} of these tokens; the rows of all others are alike and shut off.

## Training
`scripts/train_demo_speech.py`, from random weights, {steps:,} steps over {hours:.0f} hours of sound on two processor
cores. espeak-ng (voice `yue`, variants {seen}, pitch {pitches}, pitch range {pitch_range}, speed {speeds}) spoke
{lines:,} lines, with music, noise, rooms, microphones and pauses made by the script. Beside the text the encoder had
to tell initial, rime and tone of every moment, and one attention head was told where each character is.

The texts are sentences of HKCanCor (K. K. Luke, licence CC BY 4.0), CTCPC (CC0) and the Common Voice sentences
(MPL 2.0), brought into one way of writing, and lines with figures and English words from patterns of our own. Only the
model is shipped, not the texts. What the sample clip says, and {held_out:,} lines (3 in 100, chosen by a digest of the
line), were held out.{remark}

## Scores
`scripts/measure_demo_speech.py`, through the whole of `canto-beats evaluate` (voice activity, windows, {engine}).
Every set is {measured} held-out lines in dialogues of 12; the tones are heard or not by the voice's pitch, so the last
line is for voices that are too low for it.

| set | character error | syllable error, with tone | without | start, median (90 %) | end, median (90 %) |
|---|---|---|---|---|---|
{rows}

Adapters on the first set's first recordings, character error: {adapters}.

## Limits
Voices whose fundamental lies below about 130 Hz: a Whisper spectrogram looks at 25 ms at a time, in which their
harmonics, and with them the tones, run together. Characters outside of the {characters:,} most frequent ones.
Everything that is not this synthesiser.
"""

_NAMES = {
    "seen-voices": "voices of the training",
    "unseen-voices": "voices it never heard",
    "noise-15-db": "noise at 15 dB",
    "figures-and-english": "figures and English, patterns of the training",
    "low-voices": "low voices",
}


def write_card(folder: Path, figures: dict[str, Any]) -> None:
    rows = "\n".join(_row(name, figures["sets"][name]) for name in _NAMES if name in figures["sets"])
    adapters = ", ".join(f"{engine} {rate:.2%}" for engine, rate in figures["adapters"].items())
    remark = f" {figures['remark']}" if figures.get("remark") else ""
    text = _CARD.format(**{**figures, "rows": rows, "adapters": adapters, "remark": remark})
    (folder / "README.md").write_text("\n\n".join(map(_wrapped, text.split("\n\n"))), encoding="utf-8")


def _wrapped(paragraph: str) -> str:
    """However long the figures are, its lines are not; headings and tables stay as they are."""
    heading, _, text = paragraph.partition("\n") if paragraph.startswith("#") else ("", "", paragraph)
    if text.startswith(("|", "---")):
        return paragraph
    lines = textwrap.wrap(text, 120, break_long_words=False, break_on_hyphens=False)
    return "\n".join([*([heading] if heading else []), *lines]) + ("\n" if paragraph.endswith("\n") else "")


def _row(name: str, total: dict[str, Any]) -> str:
    errors = " | ".join(f"{total[what]['rate']:.1%}" for what in ("characters", "syllables", "syllables_without_tone"))
    times = " | ".join(
        f"{total['boundaries'][side]['median_ms']:.0f} ms ({total['boundaries'][side]['ninetieth_ms']:.0f})"
        for side in ("start", "end")
    )
    return f"| {_NAMES[name]} | {errors} | {times} |"
