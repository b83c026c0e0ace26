"""The program starts at once: neither the parent process nor an engine before its adapter imports anything heavy.

And the tests import the scripts, not the other way round.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.architecture.house_rules import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = (
    "torch", "transformers", "ctranslate2", "mlx", "mlx_whisper", "onnxruntime", "faster_whisper", "accelerate",
    "tokenizers", "huggingface_hub", "PySide6", "numpy", "av", "rapidfuzz", "opencc", "ToJyutping",
)  # fmt: skip
LISTS_WHAT_CAME_ALONG = f"""
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, sys.argv[1] + "."):
    importlib.import_module(module.name)
print(*sorted(set({HEAVY!r}) & set(sys.modules)))
"""
TAKE_FROM_THE_TESTS = {"bench_material.py", "bench_shapes.py", "measure_phantoms.py", "measure_writing.py"}
"""Benchmarks run on the tests' models, in the size of published ones, and measure with the tests' sentences."""


def imports_of(path: Path) -> set[str]:
    """The first part of every absolute one, wherever it stands."""
    imported: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            imported.add(node.module.partition(".")[0])
    return imported


def test_no_script_imports_the_tests() -> None:
    scripts = PROJECT / "scripts"
    found = {path.relative_to(scripts).as_posix() for path in scripts.rglob("*.py") if "tests" in imports_of(path)}
    assert found == TAKE_FROM_THE_TESTS


@pytest.mark.parametrize(
    "package", ["canto_beats.cli", "canto_beats.service", "canto_beats.pipeline", "canto_beats.engines.process"]
)
def test_importing_everything_in_a_package_imports_no_heavy_library(package: str) -> None:
    asked = subprocess.run(
        [sys.executable, "-c", LISTS_WHAT_CAME_ALONG, package], capture_output=True, text=True, check=False, timeout=60
    )
    assert asked.returncode == 0, asked.stderr
    assert asked.stdout.split() == []
