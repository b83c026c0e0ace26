from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType


@pytest.fixture
def make_icons(pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(pytestconfig.rootpath / "scripts"))
    import make_icons

    return make_icons


def test_the_pictures_in_controls_have_the_themes_present_colours(make_icons: ModuleType) -> None:
    assert make_icons.main(["--check"]) == 0


def test_a_picture_of_another_colour_is_told(
    make_icons: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(make_icons.CONTROLS, "check", ("check", "problem"))
    assert make_icons.main(["--check"]) == 1
    assert "stale: resources/icons/controls/dark/check.svg" in capsys.readouterr().out
