"""What the whole command costs beyond its speech engine, and how soon the first words come.

.venv/bin/python scripts/bench_overhead.py [--minutes 30] [--rounds 3] [--size base] [--record]
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict

import bench_material
import bench_report
from bench_runs import Rounds, contestant, in_turn, median_seconds, others_share, whole_command

WHOLE, BARE = "whole command", "bare engine"
ENGINE = "faster-whisper"
MOST_RATIO = 1.10
MOST_FIRST_MS = 3_000
NOTE = f"""
Wall time from the start of a process to its end; alternating in one run; the ratio is of medians.

- **whole command**: `canto-beats transcribe FILM --model FOLDER --engine {ENGINE} --fresh --json-events`, all of it.
- **bare engine**: a process that imports the same adapter, loads the same converted weights with the same settings,
  and gives it the same windows of the same decoded sound, read from a file, as many at a time as it asks for. It
  decodes nothing, looks for no speech, commits nothing and writes no subtitles.

The model was converted by an earlier run. The first words' time runs from the engine's being ready to the first
committed window, as the event stream has it (the slowest round). "Others" is what the rest of the machine took of its
processors meanwhile; above a few percent the figures are worth little.
"""


def main() -> int:
    options = _options()
    print(NOTE)
    runs = _measure(options.size, options.minutes, options.rounds)
    row = _row(options.size, options.minutes, runs)
    print(f"\n{bench_report.table([row])}")
    if options.record:
        print(f"Recorded in {bench_report.record('overhead', 'Cost of the whole command', NOTE, [row])}")
    return 0 if row["ratio"] <= MOST_RATIO and row["first words ms"] <= MOST_FIRST_MS else 1


def _measure(size: str, minutes: float, rounds: int) -> Rounds:
    film, model = bench_material.film(minutes), bench_material.model(size)
    home = bench_material.FOLDER / "home"
    whole_command(bench_material.film(0.5), model, ENGINE, home)  # converts, once
    pcm, windows = home / "sound.pcm", home / "windows.json"
    contestant("cut_windows", film, model, ENGINE, pcm, windows, home=home)
    runs = in_turn(
        {
            WHOLE: lambda: whole_command(film, model, ENGINE, home),
            BARE: lambda: contestant("bare_engine", pcm, windows, home=home),
        },
        rounds,
    )
    said = {name: {(run.facts["windows"], run.facts["characters"]) for run in its} for name, its in runs.items()}
    if len(said[WHOLE] | said[BARE]) != 1:
        raise SystemExit(f"The two did not do the same work (windows, characters): {said}")
    return runs


def _row(size: str, minutes: float, runs: Rounds) -> bench_report.Row:
    whole, bare = median_seconds(runs[WHOLE]), median_seconds(runs[BARE])
    return {
        "model": size,
        "minutes": minutes,
        "rounds": len(runs[WHOLE]),
        "windows": runs[WHOLE][0].facts["windows"],
        "whole s": round(whole, 1),
        "bare s": round(bare, 1),
        "ratio": round(whole / bare, 3),
        "first words ms": max(run.facts["first_window_after_ready_ms"] for run in runs[WHOLE]),
        "others %": round(100 * others_share(runs)),
        "runs": {name: [asdict(run) for run in its] for name, its in runs.items()},
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--size", default="base")
    parser.add_argument("--record", action="store_true", help="keep the figures in docs/measurements/")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
