from __future__ import annotations

from pathlib import Path

import pytest

import canto_beats
from canto_beats.settings import RESOURCES_VARIABLE, Home, resources_of


def test_in_a_clone_the_resources_lie_beside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "clone" / "canto_beats"
    package.mkdir(parents=True)
    assert resources_of(package) == tmp_path / "clone" / "resources"


def test_an_installed_package_carries_them_inside_whatever_else_is_installed_there(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "canto_beats"
    (package / "resources").mkdir(parents=True)
    (tmp_path / "site-packages" / "resources").mkdir()
    assert resources_of(package) == package / "resources"


def test_every_home_knows_the_resources_of_this_package(tmp_path: Path) -> None:
    package = Path(canto_beats.__file__).parent
    assert Home(tmp_path).resources == Home.from_environment().resources == resources_of(package)


def test_they_may_be_put_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(RESOURCES_VARIABLE, str(tmp_path / "elsewhere"))
    assert Home.from_environment().shipped_models == tmp_path / "elsewhere" / "models"
