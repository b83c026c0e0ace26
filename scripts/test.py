"""Everything that has to hold before a change goes in: format, lint, types, directions of imports, tests.

python3 scripts/test.py [--full] [pytest arguments ...]

All steps run even when one fails, so that one run shows everything. pytest comes last and has the last word. `--full`
adds the slow tests and the full counts of the chaos and property suites.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

import environment
import system_libraries

WORKERS = "3"
"""On two cores: tests wait for programs a quarter of the time."""
EVERYTHING_THIS_MACHINE_CAN = "not needs_cuda and not needs_mps and not needs_hub"


def main(arguments: list[str]) -> int:
    full = "--full" in arguments
    # The tests start hundreds of programs, each of which would otherwise translate all modules anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    # The texts that the demo models are trained on are needed by the slow tests of the training alone.
    surroundings = environment.prepared("dev", "mlx-cpu", *(["training"] if full else []))
    has_qt = system_libraries.installed()
    steps = {
        "format": [surroundings.program("ruff"), "format", "--check"],
        "lint": [surroundings.program("ruff"), "check"],
        "types": [surroundings.program("mypy")],
        "imports": [surroundings.program("lint-imports")],
    }
    results = [_step(name, command) for name, command in steps.items()]
    tests = _tests(surroundings.python, arguments, has_qt=has_qt)
    print("\n".join(["", *(line for _, line in results), ""]), flush=True)
    passed = all(ok for ok, _ in results)
    return subprocess.call(tests, cwd=environment.PROJECT) or int(not passed)


def _step(name: str, command: list[str]) -> tuple[bool, str]:
    print(f"== {name}", flush=True)
    began = time.monotonic()
    ok = subprocess.call(command, cwd=environment.PROJECT) == 0
    return ok, f"{name:8} {'ok' if ok else 'FAILED':6} {time.monotonic() - began:6.1f} s"


def _tests(python: str, arguments: list[str], *, has_qt: bool) -> list[str]:
    marks = ["-m", EVERYTHING_THIS_MACHINE_CAN] if "--full" in arguments else []
    rest = [argument for argument in arguments if argument != "--full"]
    # Where Qt cannot be loaded, which was said above, the tests of the window are left out by name.
    without_qt = [] if has_qt else ["-p", "no:pytest-qt", "--ignore", "tests/desktop"]
    return [python, "-m", "pytest", "-n", WORKERS, "--dist", "worksteal", *without_qt, *marks, *rest]


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(environment.INTERRUPTED)
