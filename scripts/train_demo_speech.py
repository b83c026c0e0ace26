"""Trains the demo speech model: a small Whisper that understands espeak-ng's Cantonese.

python scripts/train_demo_speech.py                    trains, or goes on where it was stopped, and exports the model
python scripts/train_demo_speech.py --export-only      exports what has been learned so far
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # for canto_beats, where it is not installed

import torch
from demo.batches import Batches
from demo.made_lines import made_lines
from demo.speech_net import Shape
from demo.speech_training import Plan, Report, Training
from demo.spelling import Spelling
from demo.texts import corpus_lines
from demo.whisper_export import export

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAVE_EVERY = 200


def main(arguments: Sequence[str] | None = None) -> int:
    wanted = _arguments().parse_args(arguments)
    torch.set_num_threads(wanted.threads)
    corpus, made = corpus_lines(), made_lines()
    spelling = Spelling((*corpus.training, *corpus.held_out, *made.training, *made.held_out))
    shape = replace(Shape(), width=wanted.width, heads=wanted.width // 64, encoder_layers=wanted.encoder_layers)
    plan = Plan(shape, wanted.most_seconds, wanted.rate, wanted.seed)
    training = Training(plan, spelling, wanted.work, "cuda" if torch.cuda.is_available() else "cpu")
    if wanted.start_from:
        training.start_from(wanted.start_from, wanted.first_step)
    corpus_part = corpus.training[: wanted.lines or None]
    batches = Batches(corpus_part, made.training, spelling, shape.mels, wanted.seed, wanted.most_seconds)
    curve = wanted.work / "curve.jsonl"

    def on_report(report: Report) -> None:
        print(" ".join(f"{name} {value:.4g}" for name, value in asdict(report).items()), flush=True)
        with curve.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(report)) + "\n")

    def on_share() -> None:
        if training.step % _SAVE_EVERY == 0:
            training.save()

    wanted.work.mkdir(parents=True, exist_ok=True)
    if wanted.export_only and not training.step:
        sys.exit(f"Nothing has been learned in {wanted.work} yet: train first, or name another folder with --work.")
    if not wanted.export_only:
        training.run(batches, on_report, steps=wanted.steps, on_share=on_share)
        training.save()
    export(training.net, spelling, wanted.model)
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--work", type=Path, default=Path("build/demo-speech"), help="where the checkpoint is kept")
    parser.add_argument("--start-from", type=Path, help="go on with this exported model, if there is no checkpoint")
    parser.add_argument("--first-step", type=int, default=4_400, help="where in the plan that model stands")
    parser.add_argument("--model", type=Path, default=Path("resources/models/demo-speech"), help="where it is exported")
    parser.add_argument("--export-only", action="store_true", help="export what has been learned so far")
    parser.add_argument("--steps", type=int, default=9_200, help="of the whole training; may change while it goes on")
    parser.add_argument("--most-seconds", type=float, default=60.0, help="of sound in a batch, to make it smaller")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--width", type=int, default=192)
    parser.add_argument("--encoder-layers", type=int, default=4)
    parser.add_argument("--lines", type=int, default=0, help="train on the first so many lines only")
    parser.add_argument(
        "--threads", type=int, default=1, help="on two cores shared with others, one is quicker than two"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
