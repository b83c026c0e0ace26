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

import psutil

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

CONTESTANTS = Path(__file__).with_name("bench_contestants.py")


@dataclass(frozen=True)
class Run:
    seconds: float
    cpu_seconds: float
    """What the process and its children worked."""
    others_cpu_seconds: float
    """What the rest of the machine worked meanwhile: figures of a run that was disturbed are worth little."""
    facts: Facts


Facts = dict[str, Any]
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
            times = f"{run.seconds:7.1f} s, cpu {run.cpu_seconds:7.1f} s, others {run.others_cpu_seconds:5.1f} s"
            print(f"  round {number + 1}  {name:23} {times}; {_short(run.facts)}", flush=True)
    return runs


def others_share(rounds: Rounds) -> float:
    """Of the machine's processors, while the runs went on: what others took of them."""
    runs = [run for its in rounds.values() for run in its]
    there = sum(run.seconds for run in runs) * (os.cpu_count() or 1)
    return sum(run.others_cpu_seconds for run in runs) / there


def median_seconds(runs: Sequence[Run]) -> float:
    return median(run.seconds for run in runs)


def contestant(name: str, *arguments: str | Path, home: Path, script: Path = CONTESTANTS) -> Run:
    return _timed([sys.executable, str(script), name, *map(str, arguments)], home, _last_line)


def whole_command(film: Path, model: Path, engine: str, home: Path) -> Run:
    output = home / "out.srt"
    output.unlink(missing_ok=True)
    command = [sys.executable, "-m", "canto_beats", "transcribe", str(film), "-o", str(output), "--model", str(model)]
    run = _timed([*command, "--engine", engine, "--fresh", "--json-events"], home, _from_events)
    if not output.exists():
        raise SystemExit(f"The command wrote no {output.name}.")
    return run


def _last_line(printed: str) -> Facts:
    facts: Facts = json.loads(printed.splitlines()[-1])
    return facts


def _from_events(printed: str) -> Facts:
    events = [json.loads(line) for line in printed.splitlines()]
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


def _timed(command: list[str], home: Path, facts_in: Callable[[str], Facts]) -> Run:
    home.mkdir(parents=True, exist_ok=True)
    surroundings = {**os.environ, "CANTO_BEATS_HOME": str(home), "HF_HUB_OFFLINE": "1"}
    machine, ours, began = _machines_cpu_seconds(), _childrens_cpu_seconds(), time.perf_counter()
    done = subprocess.run(command, env=surroundings, capture_output=True, encoding="utf-8", check=False)
    seconds = time.perf_counter() - began
    if done.returncode:
        said = done.stderr[-4000:] + done.stdout[-500:]
        raise SystemExit(f"{' '.join(command)}\nended with {done.returncode}:\n{said}")
    worked = _childrens_cpu_seconds() - ours
    others = max(_machines_cpu_seconds() - machine - worked, 0.0)
    return Run(seconds, worked, others, facts_in(done.stdout))


def _machines_cpu_seconds() -> float:
    times = psutil.cpu_times()
    return float(sum(times) - times.idle - getattr(times, "iowait", 0.0))


def _childrens_cpu_seconds() -> float:
    times = psutil.Process().cpu_times()
    return float(times.children_user + times.children_system)


def _short(facts: Facts) -> str:
    return ", ".join(
        f"{name} {value:.1f}" if isinstance(value, float) else f"{name} {value}" for name, value in facts.items()
    )
