"""On a project of a few lines that builds itself, so that no test here needs a package or the network."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from scripts import environment

SCRIPTS = Path(__file__).parents[2] / "scripts"

PROJECT_FILE = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "canto-beats"
version = "1"
[project.optional-dependencies]
dev = []
"""
BACKEND = """
import pathlib, time, zipfile

def get_requires_for_build_editable(config_settings=None):
    return []

def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    here = pathlib.Path(__file__).parent
    with (here / "installs.txt").open("a") as log:
        log.write("one\\n")
    while (here / "wait").exists():
        time.sleep(0.01)
    name = "canto_beats-1-py3-none-any.whl"
    info = "canto_beats-1.dist-info"
    with zipfile.ZipFile(pathlib.Path(wheel_directory) / name, "w") as wheel:
        wheel.writestr("canto_beats.pth", str(here))
        about = "Metadata-Version: 2.1\\nName: canto-beats\\nVersion: 1\\nProvides-Extra: dev\\n"
        wheel.writestr(f"{info}/METADATA", about)
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(f"{info}/RECORD", "")
    return name
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    folder = tmp_path / "a clone 廣東話"
    (folder / "canto_beats").mkdir(parents=True)
    (folder / "canto_beats" / "__init__.py").touch()
    (folder / "pyproject.toml").write_text(PROJECT_FILE, encoding="utf-8")
    (folder / "backend.py").write_text(BACKEND, encoding="utf-8")
    return folder


def installs(project: Path) -> int:
    return len((project / "installs.txt").read_text().splitlines())


def imports_the_project(project: Path) -> bool:
    asked = [environment.Environment(project).python, "-I", "-c", "import canto_beats; print(canto_beats.__path__[0])"]
    found = subprocess.run(asked, capture_output=True, encoding="utf-8", check=True).stdout.strip()
    return Path(found) == project / "canto_beats"


def test_an_older_python_is_told_so_in_one_sentence() -> None:
    with pytest.raises(environment.SetupError) as told:
        environment.check_python((3, 10, 13))
    assert "needs Python 3.11 or newer and this is 3.10.13" in str(told.value)


def test_the_first_run_installs_and_the_next_ones_do_nothing_until_what_decides_on_the_install_changes(
    project: Path,
) -> None:
    environment.Environment(project).prepare()
    assert imports_the_project(project)
    assert installs(project) == 1

    environment.Environment(project).prepare()
    assert installs(project) == 1

    with (project / "pyproject.toml").open("a") as file:
        file.write("[tool.ruff]\nline-length = 100\n")
    environment.Environment(project).prepare()
    assert installs(project) == 1

    environment.Environment(project).prepare("dev")
    assert installs(project) == 2
    environment.Environment(project).prepare()  # what is there has more than was asked for
    assert installs(project) == 2

    text = (project / "pyproject.toml").read_text()
    (project / "pyproject.toml").write_text(text.replace('version = "1"', 'version = "1"\ndescription = "More."'))
    environment.Environment(project).prepare()
    assert installs(project) == 3
    environment.Environment(project).prepare("dev")  # the extras of before were kept
    assert installs(project) == 3


@pytest.mark.slow
def test_a_moved_project_gets_a_new_environment(project: Path) -> None:
    environment.Environment(project).prepare()
    moved = project.rename(project.parent / "elsewhere")
    environment.Environment(moved).prepare()
    assert imports_the_project(moved)
    assert installs(moved) == 2


@pytest.mark.slow
def test_an_environment_whose_python_is_gone_is_built_again(project: Path) -> None:
    environment.Environment(project).prepare()
    python = Path(environment.Environment(project).python)
    python.unlink()
    python.symlink_to(project / "an interpreter that was uninstalled")
    environment.Environment(project).prepare()
    assert imports_the_project(project)


@pytest.mark.slow
def test_after_an_interrupted_install_everything_is_built_again(project: Path) -> None:
    (project / "wait").touch()
    code = f"import sys; sys.path.insert(0, {str(SCRIPTS)!r}); import environment, pathlib; "
    code += f"environment.Environment(pathlib.Path({str(project)!r})).prepare()"
    with subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL) as interrupted:
        while not (project / "installs.txt").exists():
            time.sleep(0.02)
        interrupted.kill()
    half_done = project / ".venv" / "half-done"
    half_done.touch()
    (project / "wait").unlink()  # what is left of pip may go on, and the next run waits for it
    environment.Environment(project).prepare()
    assert imports_the_project(project)
    assert not half_done.exists()


def test_two_runs_at_once_install_once(project: Path) -> None:
    with ThreadPoolExecutor(2) as both:
        runs = [both.submit(environment.Environment(project).prepare) for _ in range(2)]
        for run in runs:
            run.result()
    assert installs(project) == 1
    assert imports_the_project(project)


def test_a_python_that_cannot_make_environments_gets_a_sentence_with_what_to_install(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(environment.SetupError, match="python3-venv"):
        environment.Environment(project).prepare()


def test_a_failed_install_is_a_sentence_and_is_tried_again(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    backend = project / "backend.py"
    backend.write_text("raise RuntimeError('no')")
    with pytest.raises(environment.SetupError, match="could not be installed"):
        environment.Environment(project).prepare()
    assert capfd.readouterr().out == ""
    kept = project / ".venv" / "kept"
    kept.touch()
    backend.write_text(BACKEND, encoding="utf-8")
    environment.Environment(project).prepare()
    assert imports_the_project(project)
    assert kept.exists()
