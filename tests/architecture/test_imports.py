"""The program starts at once: neither the parent process nor an engine before its adapter imports anything heavy."""

from __future__ import annotations

import subprocess
import sys

import pytest

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


@pytest.mark.parametrize(
    "package", ["canto_beats.cli", "canto_beats.service", "canto_beats.pipeline", "canto_beats.engines.process"]
)
def test_importing_everything_in_a_package_imports_no_heavy_library(package: str) -> None:
    asked = subprocess.run(
        [sys.executable, "-c", LISTS_WHAT_CAME_ALONG, package], capture_output=True, text=True, check=False, timeout=60
    )
    assert asked.returncode == 0, asked.stderr
    assert asked.stdout.split() == []
