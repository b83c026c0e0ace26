"""Keeps what was measured: every recorded run in `docs/measurements/<name>.json`, as a table in the `.md` beside it."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from environment import PROJECT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FOLDER = PROJECT / "docs" / "measurements"
PACKAGES = ("torch", "transformers", "faster-whisper", "ctranslate2")
MOST_OTHERS_PERCENT = 10
"""Of the machine's processors, taken by somebody else during the runs."""
Row = dict[str, Any]
"""Column → figure; the keys in `_DETAIL` stay in the JSON file."""
_DETAIL = ("runs", "packages")


def surroundings() -> Row:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "commit": commit.stdout.strip(),
        "machine": f"{os.cpu_count()} x {_processor()}, Python {platform.python_version()}",
        "packages": {name: version(name) for name in PACKAGES},
    }


def record(name: str, title: str, note: str, rows: Sequence[Row]) -> Path:
    """Add the rows to what was measured before and write the table anew; seconds of a busy machine are refused."""
    if any(row.get("others %", 0) > MOST_OTHERS_PERCENT for row in rows):
        raise SystemExit(f"Not recorded: others took more than {MOST_OTHERS_PERCENT} % of the processors meanwhile.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    data, page = FOLDER / f"{name}.json", FOLDER / f"{name}.md"
    before: list[Row] = json.loads(data.read_text(encoding="utf-8")) if data.exists() else []
    every = [*before, *({**surroundings(), **row} for row in rows)]
    data.write_text(json.dumps(every, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    page.write_text(f"# {title}\n\n{note.strip()}\n\n{table(every)}\n", encoding="utf-8")
    return page


def table(rows: Sequence[Row]) -> str:
    columns = list(dict.fromkeys(name for row in rows for name in row if name not in _DETAIL))
    lines = [columns, ["---"] * len(columns), *([str(row.get(name, "")) for name in columns] for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:  # noqa: PTH123 - not there on every system
            names = [line.partition(":")[2].strip() for line in file if line.startswith("model name")]
    except OSError:
        names = []
    return names[0] if names else platform.processor() or platform.machine()
