"""How sure the model has to be before it changes anything: as sure as keeps it from spoiling what is right.

After each address it writes on or begins an edit. How much likelier the edit has to be is measured on lines that it
was not trained on and that nothing else is measured with, and goes into the model's own settings as a bias against the
tokens that an edit begins with.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch

from .answers import Undoable, undoable
from .examples import SLIPS
from .lines import as_shown
from .mistakes import Spoiled
from .sounds import HeardAlike
from .writing import Pen

_LINES_AT_A_TIME = 12
_ROUNDS = 2
"""In each, another half of the lines has mistakes, as when the model is measured."""
_SEED = 11
_SETTINGS = "generation_config.json"


def least_lead(model: Any, pen: Pen, lines: Sequence[str], alike: HeardAlike, spoils_at_most: float) -> float:
    """By how much an edit has to be likelier than none, in logits, so that no more than this share of right lines is
    changed.
    """
    leads = sorted(_leads(model.float().eval(), pen, lines, alike), reverse=True)
    return max(0.0, leads[int(spoils_at_most * len(leads))])


def write_caution(folder: Path, pen: Pen, lead: float) -> None:
    file = folder / _SETTINGS
    settings = json.loads(file.read_text(encoding="utf-8"))
    settings["sequence_bias"] = [[[token], -round(lead, 3)] for token in pen.edits_begin_with]
    file.write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")


def _leads(model: Any, pen: Pen, lines: Sequence[str], alike: HeardAlike) -> Iterator[float]:
    """Of every right line: how far the likeliest edit in it is ahead of none."""
    chance = random.Random(_SEED)
    begins = torch.tensor(pen.edits_begin_with)
    for turn in range(_ROUNDS):
        asked = [
            undoable(as_shown(line), chance.choices(*SLIPS)[0], alike, chance)
            if number % _ROUNDS == turn
            else Undoable(Spoiled(as_shown(line)), ())
            for number, line in enumerate(lines)
        ]
        chance.shuffle(asked)
        for first in range(0, len(asked), _LINES_AT_A_TIME):
            batch = asked[first : first + _LINES_AT_A_TIME]
            texts = [each.line.text for each in batch]
            question, answer = pen.question(texts).tokens, pen.answer(texts, [each.edits for each in batch])
            with torch.no_grad():
                logits = model(torch.tensor([question + answer.tokens])).logits[0, len(question) :]
            ahead = logits[:-1, begins].amax(-1) - logits[:-1].gather(1, torch.tensor(answer.tokens[1:])[:, None])[:, 0]
            of_line: dict[int, float] = {}
            for lead, calm, looked_at in zip(ahead.tolist(), answer.calm[1:], answer.looks_at[:-1], strict=True):
                if calm and looked_at is not None:
                    of_line[looked_at[0]] = max(lead, of_line.get(looked_at[0], lead))
            yield from (lead for number, lead in of_line.items() if not batch[number].line.slips)
