"""Runs one contestant or the whole command, and takes its time from the outside: start of the process to its end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

CONTESTANTS = Path(__file__).with_name("bench_contestants.py")


@dataclass(frozen=True)
class Run:
    seconds: float
    facts: dict[str, Any]


Rounds = dict[str, list[Run]]
"""Contestant → its runs, in order."""


def in_turn(contestants: Mapping[str, Callable[[], Run]], rounds: int) -> Rounds:
    """Everybody once a round, in another order each time, so that a slow minute of the machine hits nobody alone."""
    runs: Rounds = {name: [] for name in contestants}
    names = list(contestants)
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            run = contestants[name]()
            runs[name].append(run)
            print(f"  round {number + 1}  {name:28} {run.seconds:8.1f} s  {_short(run.facts)}", flush=True)
    return runs


def median_seconds(runs: Sequence[Run]) -> float:
    return median(run.seconds for run in runs)


def contestant(name: str, *arguments: str | Path, home: Path) -> Run:
    seconds, output = _timed([sys.executable, str(CONTESTANTS), name, *map(str, arguments)], home)
    return Run(seconds, json.loads(output.splitlines()[-1]))


def whole_command(film: Path, model: Path, engine: str, home: Path) -> Run:
    output = home / "out.srt"
    output.unlink(missing_ok=True)
    command = [sys.executable, "-m", "canto_beats", "transcribe", str(film), "-o", str(output), "--model", str(model)]
    seconds, printed = _timed([*command, "--engine", engine, "--fresh", "--json-events"], home)
    if not output.exists():
        raise SystemExit(f"The command wrote no {output.name}.")
    return Run(seconds, _facts([json.loads(line) for line in printed.splitlines()]))


def _facts(events: list[dict[str, Any]]) -> dict[str, Any]:
    ready = next(event for event in events if event["event"] == "engine-ready")
    committed = [event for event in events if event["event"] == "window-committed"]
    return {
        "engine": f"{ready['engine']} {ready['dtype']} on {ready['device']}",
        "windows": len(committed),
        "characters": sum(len(phrase["text"]) for event in committed for phrase in event["phrases"]),
        "ready_ms": ready["at_ms"],
        "first_window_after_ready_ms": committed[0]["at_ms"] - ready["at_ms"],
        "notices": [event["code"] for event in events if event["event"] == "notice-raised"],
    }


def _timed(command: list[str], home: Path) -> tuple[float, str]:
    home.mkdir(parents=True, exist_ok=True)
    surroundings = {**os.environ, "CANTO_BEATS_HOME": str(home), "HF_HUB_OFFLINE": "1"}
    began = time.perf_counter()
    done = subprocess.run(command, env=surroundings, capture_output=True, encoding="utf-8", check=False)
    seconds = time.perf_counter() - began
    if done.returncode:
        raise SystemExit(
            f"{' '.join(command)}\nended with {done.returncode}:\n{done.stderr[-4000:]}{done.stdout[-500:]}"
        )
    return seconds, done.stdout


def _short(facts: dict[str, Any]) -> str:
    return ", ".join(
        f"{name} {value:.1f}" if isinstance(value, float) else f"{name} {value}" for name, value in facts.items()
    )
