"""Trains the demo language model, measures it, and writes it with its card to `resources/models/demo-polish`.

    .venv/bin/pip install -e .[training]
    .venv/bin/python scripts/train_demo_polish.py             # goes on where it was stopped
    .venv/bin/python scripts/train_demo_polish.py --evaluate  # the shipped model, on the held-out lines

`--speech-errors FILE` adds lines as the demo speech model really wrote them: one `{"heard": ..., "true": ...}` each.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import time
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import torch
from demo_polish.card import write_card
from demo_polish.caution import least_lead, write_caution
from demo_polish.examples import Examples
from demo_polish.first_embeddings import tell_addresses, tell_sounds
from demo_polish.lines import polish_lines, tuning_lines
from demo_polish.measuring import EXAMPLES, IN_A_JOB, RULES_ALONE, measured, report
from demo_polish.mistakes import Spoiled, misheard, simplified_form, spelled_wrongly
from demo_polish.sounds import HeardAlike
from demo_polish.training import Setting, Training, checkpoint_in, export, new_model
from demo_polish.words import dictionary_words
from demo_polish.writing import Pen, addresses, new_tokenizer, single_characters
from safetensors import safe_open

_REPOSITORY = Path(__file__).resolve().parents[1]
_MODEL = _REPOSITORY / "resources" / "models" / "demo-polish"
_PROGRESS = _REPOSITORY / "build" / "demo-polish"
_MEASUREMENTS = _REPOSITORY / "docs" / "measurements" / "demo-polish.json"
_RAREST_MISTAKE = 10
"""What occurs less often in the texts is left alone."""


def main() -> None:
    wishes = _wishes()
    torch.set_num_threads(wishes.threads)
    heard = _misheard(wishes.speech_errors) if wishes.speech_errors else []
    if wishes.export_only and not checkpoint_in(wishes.progress).is_file():
        raise SystemExit(f"Nothing has been learned in {wishes.progress} yet: train first, or name another --progress.")
    there = wishes.evaluate or _train(wishes, heard)
    if there and not wishes.no_measuring:
        _measure(wishes, heard)


def _wishes() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--evaluate", action="store_true", help="train nothing, measure what is there")
    parser.add_argument("--no-measuring", action="store_true", help="stop after the training")
    parser.add_argument("--export-only", action="store_true", help="train no further, write what has been learned")
    parser.add_argument("--output", type=Path, default=_MODEL, help="where the model goes, or is")
    parser.add_argument("--progress", type=Path, default=_PROGRESS, help="what to go on from when it was stopped")
    parser.add_argument("--figures", type=Path, default=_MEASUREMENTS, help="where the measured figures go, as JSON")
    parser.add_argument("--start-from", type=Path, metavar="FOLDER", help="an exported model, instead of chance")
    parser.add_argument(
        "--spoils-at-most", type=float, default=0.003, help="share of right lines that may be changed, in tuning"
    )
    parser.add_argument("--speech-errors", type=Path, metavar="FILE")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="stop then, to go on another time")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--compiled", action="store_true", help="quicker after some minutes; needs a C++ compiler")
    parser.add_argument(
        "--most-lines", type=int, default=None, help="measure on no more than these, and tell the figures only"
    )
    for field in fields(Setting):
        parser.add_argument(f"--{field.name.replace('_', '-')}", type=type(field.default), default=field.default)
    return parser.parse_args()


def _train(wishes: argparse.Namespace, heard: list[Spoiled]) -> bool:
    """Whether there is a model to measure now."""
    setting = replace(Setting(), **{field.name: getattr(wishes, field.name) for field in fields(Setting)})
    lines = tuning_lines()
    tokenizer = _tokenizer(polish_lines().training)
    alike, pen = HeardAlike(lines.training, _RAREST_MISTAKE), Pen(tokenizer)
    seen = set(lines.training)
    words = dictionary_words(frozenset(alike.well_known))
    unseen_left_out = [line for line in heard if line.true in seen]
    examples = Examples(lines.training, alike, pen, setting.seed, unseen_left_out, words)
    model = new_model(setting, len(tokenizer), pen.end)
    tell_sounds(model, single_characters(tokenizer), alike.by_rarity, setting.seed)
    tell_addresses(model, tokenizer.get_vocab(), addresses(), setting.seed)
    training = Training(model, examples, setting, wishes.progress, compiled=wishes.compiled)
    _tell(f"{len(lines.training)} lines, {len(tokenizer)} tokens, {training.model.num_parameters():,} parameters")
    if training.resume():
        _tell(f"goes on from step {training.step}")
    elif wishes.start_from:
        training.start_from(wishes.start_from, tokenizer)
    if not wishes.export_only:
        training.run(_tell, time.monotonic() + wishes.minutes * 60)
        if training.step < setting.steps:
            _tell(
                f"stopped after step {training.step}: the same command goes on, and --export-only writes what there is"
            )
            return False
    export(training.model, tokenizer, wishes.output)
    if lines.held_out:
        lead = least_lead(training.model, pen, lines.held_out, HeardAlike(lines.training), wishes.spoils_at_most)
        write_caution(wishes.output, pen, lead)
        _tell(f"an edit has to be {lead:.2f} ahead of none")
    _tell(f"written to {wishes.output}")
    return True


def _measure(wishes: argparse.Namespace, heard: list[Spoiled]) -> None:
    lines = polish_lines()
    held_out = lines.held_out[: wishes.most_lines]
    all_held_out = set(lines.held_out)
    unseen = [line for line in heard if line.true in all_held_out]
    figures = measured(wishes.output, held_out, HeardAlike(lines.training), unseen, wishes.threads)
    # To look at, and not to keep: the lines are not ours to publish.
    for way, name in itertools.product((figures[RULES_ALONE], figures[IN_A_JOB], figures), EXAMPLES):
        for example in way.pop(name):
            _tell(f"{name}: {json.dumps(example, ensure_ascii=False)}")
    _tell(report(figures))
    if wishes.most_lines is not None:
        return  # neither a card nor a record may rest on a part of the lines
    figures |= {"training lines": len(lines.training), "parameters": _parameters(wishes.output)}
    wishes.figures.parent.mkdir(parents=True, exist_ok=True)
    wishes.figures.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    write_card(wishes.output, figures)


def _parameters(folder: Path) -> int:
    with safe_open(folder / "model.safetensors", "pt") as weights:
        return sum(math.prod(weights.get_slice(name).get_shape()) for name in weights.keys())  # noqa: SIM118 - no mapping


def _tokenizer(lines: tuple[str, ...]) -> Any:
    simplified = (simplified_form(character) for character in HeardAlike(lines).by_rarity)
    return new_tokenizer(lines, [*simplified, *spelled_wrongly()])


def _misheard(file: Path) -> list[Spoiled]:
    rows = (json.loads(row) for row in file.read_text(encoding="utf-8").splitlines() if row.strip())
    return [misheard(row["heard"], row["true"]) for row in rows if row["heard"] != row["true"]]


def _tell(text: str) -> None:
    print(time.strftime("%H:%M:%S"), text, flush=True)


if __name__ == "__main__":
    main()
