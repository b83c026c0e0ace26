from __future__ import annotations

import importlib
import json
from typing import TYPE_CHECKING, Any

import pytest

from scripts import bench_runs
from scripts.bench_runs import Run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def bench_report(monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config, tmp_path: Path) -> Any:
    """The scripts find one another beside themselves, as they do when one of them is run."""
    monkeypatch.syspath_prepend(pytestconfig.rootpath / "scripts")
    module = importlib.import_module("bench_report")
    monkeypatch.setattr(module, "FOLDER", tmp_path / "measurements")
    return module


def test_recorded_figures_are_added_to_those_of_before(bench_report: Any) -> None:
    bench_report.record("speed", "Speed", "How.", [{"model": "base", "ratio": 3.5, "others %": 1, "runs": [1, 2]}])
    page = bench_report.record(
        "speed", "Speed", "How.", [{"model": "small", "ratio": 3.1, "others %": 0, "windows": 64}]
    )
    kept = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    assert [(row["model"], row["ratio"]) for row in kept] == [("base", 3.5), ("small", 3.1)]
    assert kept[0]["runs"] == [1, 2]
    lines = page.read_text(encoding="utf-8").splitlines()
    assert lines[:3] == ["# Speed", "", "How."]
    assert lines[4].startswith("| date | commit | machine |")
    assert lines[4].endswith("| model | ratio | others % | windows |")
    assert lines[6].endswith("| base | 3.5 | 1 |  |")
    assert lines[7].endswith("| small | 3.1 | 0 | 64 |")


def test_figures_of_a_busy_machine_are_not_recorded(bench_report: Any) -> None:
    with pytest.raises(SystemExit, match="Not recorded"):
        bench_report.record("speed", "Speed", "How.", [{"model": "base", "others %": 40}])
    assert not bench_report.FOLDER.exists()


def test_contestants_take_turns_and_nobody_always_goes_first() -> None:
    order: list[str] = []

    def running(name: str) -> Run:
        order.append(name)
        return Run(seconds=float(len(order)), cpu_seconds=1.0, others_cpu_seconds=0.0, facts={})

    runs = bench_runs.in_turn({name: lambda name=name: running(name) for name in "abc"}, rounds=3)
    assert "".join(order) == "abc" + "bca" + "cab"
    assert [run.seconds for run in runs["a"]] == [1, 6, 8]
    assert bench_runs.median_seconds(runs["a"]) == 6
