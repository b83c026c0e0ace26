"""What every test gets: a home folder of its own, so that no test ever sees or touches a person's library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.settings import HOME_VARIABLE, Home

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return Home.from_environment()
