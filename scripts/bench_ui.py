"""How quick the window is, against bare Qt programs that do the same in the same run.

.venv/bin/python scripts/bench_ui.py [--rounds 5] [--record]

Needs no display: Qt draws into memory, unless QT_QPA_PLATFORM says otherwise.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from statistics import median

import bench_report
from bench_runs import Rounds, Run, contestant, in_turn, others_share
from bench_ui_contestants import BEGAN, CUES, CUES_A_SECOND

CONTESTANTS = Path(__file__).with_name("bench_ui_contestants.py")
MOST_RATIO = 1.5
MOST_LATE_MS = 50
FEWEST_FRAMES = 50
STREAM_SECONDS = 20
NOTE = f"""
Every figure is the median over the rounds; each contestant runs in a process of its own, in turns.

- **first window**: from the start of the process until the window is painted; bare: a `QMainWindow` of the same size.
  "Ready" is when everything is in it and painted.
- **table**: {CUES:,} cues from the library on disk until the table is painted; bare: the same rows, read with sqlite3,
  in a plain model.
- **stream**: a job commits {CUES_A_SECOND} windows a second, each with a cue, for {STREAM_SECONDS} s, the sample clip
  opened at their beginning. How late a timer of 5 ms rings in the window's thread, at most, 999 of 1,000 times; bare: a
  plain table that gets as many rows.
- **waveform**: the timeline of two hours with a subtitle every three seconds, 1360 x 200, moved by 24 pixels for each
  frame; bare: one line for each column of pixels, from peaks that were made for it.
"""


def main() -> int:
    options = _options()
    print(NOTE)
    with tempfile.TemporaryDirectory() as folder:
        runs = _measure(Path(folder), options.rounds)
    rows = [
        _row("first window, ms", runs["window"], runs["bare_window"], "seen_ms"),
        _row(f"table of {CUES:,}, ms", runs["table"], runs["bare_table"], "load_ms"),
        _row("stream, ms late", runs["stream"], runs["bare_stream"], "late_ms"),
        _row("waveform, frames/s", runs["waveform"], runs["bare_waveform"], "frames_a_second"),
    ]
    rows[0]["note"] = f"ready after {_median(runs['window'], 'ready_ms'):.0f} ms"
    rows[2]["note"] = f"worst {max(run.facts['worst_ms'] for run in runs['stream']):.0f} ms"
    for row in rows:
        row["rounds"], row["others %"] = options.rounds, round(100 * others_share(runs))
    print(f"\n{bench_report.table(rows)}")
    if options.record:
        print(f"Recorded in {bench_report.record('ui', 'The window', NOTE, rows)}")
    quick = all(row["ratio"] <= MOST_RATIO for row in rows[:2])
    return 0 if quick and rows[2]["window"] <= MOST_LATE_MS and rows[3]["window"] >= FEWEST_FRAMES else 1


def _measure(folder: Path, rounds: int) -> Rounds:
    homes = {name: folder / name for name in ("window", "table", "stream", "waveform")}

    def run(name: str, home: Path, *arguments: str) -> Run:
        os.environ[BEGAN] = str(time.monotonic())
        return contestant(name, *arguments, home=home, script=CONTESTANTS)

    run("window", homes["window"])  # a first start makes its home and Python's own files
    runs: Rounds = {}
    for name, home in homes.items():
        arguments = [str(STREAM_SECONDS)] if name == "stream" else []
        runs |= in_turn(
            {each: lambda each=each: run(each, home, *arguments) for each in (f"bare_{name}", name)},  # type: ignore[misc]  # noqa: B023
            rounds,
        )
    return runs


def _row(what: str, ours: list[Run], bare: list[Run], fact: str) -> bench_report.Row:
    own, other = _median(ours, fact), _median(bare, fact)
    return {
        "what": what,
        "window": round(own, 1),
        "bare Qt": round(other, 1),
        "ratio": round(own / other, 2),
        "note": "",
        "runs": {"window": [asdict(run) for run in ours], "bare": [asdict(run) for run in bare]},
    }


def _median(runs: list[Run], fact: str) -> float:
    return median(float(run.facts[fact]) for run in runs)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--record", action="store_true", help="add the figures to docs/measurements/ui.*")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
