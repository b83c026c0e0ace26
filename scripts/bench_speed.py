"""How much faster the whole command is than its two rivals on the processor of this machine.

.venv/bin/python scripts/bench_speed.py [--minutes 30] [--rounds 3] [--sizes base small] [--with-int8] [--record]
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from statistics import median

import bench_material
import bench_report
from bench_runs import Rounds, Run, contestant, in_turn, median_seconds, others_share, whole_command

OURS, TRANSFORMERS, FASTER_WHISPER, INT8 = (
    "canto-beats", "transformers fp32", "faster-whisper defaults", "faster-whisper int8",
)  # fmt: skip
WANTED = {TRANSFORMERS: 3.0, FASTER_WHISPER: 1.5}
NOTE = f"""
Wall time from the start of a process to its end, imports, loading and decoding of the film included. Same film, same
weights (true shape, random, {bench_material.TEXT_TOKENS} text tokens for every window given), alternating in one run;
ratios are of medians. "Others" is what the rest of the machine took of its processors meanwhile; above a few percent
the figures are worth little. The film has scenes of 40 s of dialogue and 15 s of music between them: about six tenths
of it are speech. Of talk without a rest the windows are as many for everybody, and what counts is the time a window
takes: divide each time by its windows.

- **canto-beats**: `canto-beats transcribe FILM --model FOLDER --engine faster-whisper --fresh`, all of it: voice
  activity, transcription, cues, library, SRT. The model was converted by an earlier run, as it is for everybody after
  the first film. It leaves out silence, so it may need fewer windows of 30 s than the others, which go through all of
  the film; the windows are counted.
- **transformers fp32**: `generate` on the whole recording, greedy, with timestamps, without fallback temperatures.
- **faster-whisper defaults**: `WhisperModel(FOLDER).transcribe(FILM)`: beam 5, float32 on a processor, no voice
  activity filter, the text before as prompt. Converted beforehand to float16, as its models are published. Its number
  of decoding steps is held to that of the others: with random weights the beams find no end of their own, and left to
  itself it would be two to three times slower than shown here.
- **faster-whisper int8** (where it was run): the same with `compute_type="int8"`; nothing is demanded of it.
"""


def main() -> int:
    options = _options()
    print(NOTE)
    rows = []
    for size in options.sizes:
        print(f"{size}, {options.minutes:g} minutes")
        runs = _measure(size, options.minutes, options.rounds, with_int8=options.with_int8)
        rows.append(_row(size, options.minutes, runs))
    print(f"\n{bench_report.table(rows)}")
    if options.record:
        print(f"Recorded in {bench_report.record('speed', 'Speed on a processor', NOTE, rows)}")
    return 0 if all(row[f"x {name}"] >= wanted for row in rows for name, wanted in WANTED.items()) else 1


def _measure(size: str, minutes: float, rounds: int, *, with_int8: bool) -> Rounds:
    film, model = bench_material.film(minutes), bench_material.model(size)
    home = bench_material.FOLDER / "home"
    converted = model.with_name(model.name + "-ctranslate2")
    if not converted.exists():
        unfinished = converted.with_name(converted.name + ".part")
        contestant("convert", model, unfinished, home=home)
        unfinished.rename(converted)
    whole_command(bench_material.film(0.5), model, "faster-whisper", home)  # converts, once

    def faster_whisper(compute_type: str) -> Run:
        return contestant("faster_whisper_defaults", film, converted, compute_type, home=home)

    contestants = {
        OURS: lambda: whole_command(film, model, "faster-whisper", home),
        TRANSFORMERS: lambda: contestant("transformers_fp32", film, model, home=home),
        FASTER_WHISPER: lambda: faster_whisper("default"),
    }
    if with_int8:
        contestants[INT8] = lambda: faster_whisper("int8")
    runs = in_turn(contestants, rounds)
    _check_work(runs)
    return runs


def _check_work(runs: Rounds) -> None:
    """Time says nothing about somebody who did other work than the rest."""
    for name, its in runs.items():
        said = {run.facts.get("text_tokens", run.facts.get("characters")) for run in its}
        windows = {run.facts.get("windows") for run in its}
        whole = all(count and count % bench_material.TEXT_TOKENS == 0 for count in said)
        if not whole or len(said) > 1 or len(windows) > 1 or its[0].facts.get("notices"):
            raise SystemExit(f"{name} did not say {bench_material.TEXT_TOKENS} tokens for every window: {its}")


def _row(size: str, minutes: float, runs: Rounds) -> bench_report.Row:
    ours = median_seconds(runs[OURS])
    row: bench_report.Row = {"model": size, "minutes": minutes, "rounds": len(runs[OURS])}
    row["windows"] = runs[OURS][0].facts["windows"]
    for name, its in runs.items():
        row[f"{name} s"] = round(median_seconds(its), 1)
        if name != OURS:
            row[f"windows of {name}"] = round(its[0].facts["text_tokens"] / bench_material.TEXT_TOKENS, 1)
            row[f"x {name}"] = round(median_seconds(its) / ours, 2)
            row[f"x {name}, its loading left out"] = round(median(run.facts["work_s"] for run in its) / ours, 2)
    row["others %"] = round(100 * others_share(runs))
    row["runs"] = {name: [asdict(run) for run in its] for name, its in runs.items()}
    return row


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sizes", nargs="+", default=["base", "small"])
    parser.add_argument("--with-int8", action="store_true", help="faster-whisper with int8 as a fourth")
    parser.add_argument("--record", action="store_true", help="keep the figures in docs/measurements/")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
