"""What somebody gets who installs canto-beats instead of cloning it: real packages, of the real settings."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
MODEL = "models/demo-speech/config.json"


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With a model and a clip of a few bytes in place of those that come along."""
    folder = tmp_path_factory.mktemp("clone")
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copy(PROJECT / name, folder)
    shutil.copytree(PROJECT / "canto_beats", folder / "canto_beats", ignore=shutil.ignore_patterns("__pycache__"))
    for name in (MODEL, "sample/sample.srt"):
        file = folder / "resources" / name
        file.parent.mkdir(parents=True)
        file.write_text("{}")
    return folder


def built(clone: Path, what: str, target: Path) -> Path:
    code = f"import hatchling.build; print(hatchling.build.build_{what}({str(target)!r}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=clone, capture_output=True, encoding="utf-8", check=True)
    return target / done.stdout.strip()


def test_an_installed_package_finds_what_came_along(clone: Path, tmp_path: Path) -> None:
    installed = tmp_path / "site-packages"
    shutil.unpack_archive(built(clone, "wheel", tmp_path), installed, "zip")
    code = "import sys; sys.path.insert(0, sys.argv[1]); from canto_beats.settings import Home; "
    code += "print(Home.from_environment().resources)"
    asked = [sys.executable, "-I", "-c", code, str(installed)]
    told = subprocess.run(asked, capture_output=True, encoding="utf-8", check=True).stdout.strip()
    assert Path(told) == installed / "canto_beats" / "resources"
    assert (Path(told) / MODEL).is_file()
    assert (Path(told) / "sample" / "sample.srt").is_file()


def test_what_is_packed_to_be_built_elsewhere_has_it_too(clone: Path, tmp_path: Path) -> None:
    with tarfile.open(built(clone, "sdist", tmp_path)) as packed:
        assert any(name.endswith(f"/resources/{MODEL}") for name in packed.getnames())
