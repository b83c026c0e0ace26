"""What the window needs of the system: looked for, installed where that may be done, and said where not."""

from __future__ import annotations

import sys

import pytest

from scripts import system_libraries


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    lacking = ["libpulse.so.0", "libEGL.so.1"]
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_libraries, "_is_here", lambda name: name not in lacking)
    return lacking


def test_nothing_is_done_where_all_is_here(lacking: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    lacking.clear()
    monkeypatch.setattr(system_libraries, "_installs", lambda *_: pytest.fail("nothing to install"))
    assert system_libraries.installed()


def test_root_gets_what_is_missing(lacking: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def installs(_apt: str, packages: list[str]) -> bool:
        asked.append(packages)
        lacking.clear()
        return True

    monkeypatch.setattr(system_libraries.shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 0)
    monkeypatch.setattr(system_libraries, "_installs", installs)
    assert system_libraries.installed()
    assert asked == [["libegl1", "libpulse0"]]


@pytest.mark.parametrize(("user", "apt"), [(1000, "/usr/bin/apt-get"), (0, None)])
def test_others_are_told_what_to_install_and_go_on_without(
    lacking: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    user: int,
    apt: str | None,
) -> None:
    monkeypatch.setattr(system_libraries.shutil, "which", lambda _: apt)
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: user)
    assert not system_libraries.installed()
    said = capsys.readouterr().err
    assert "sudo apt install libegl1 libpulse0" in said
    assert "command line works without" in said


def test_a_system_that_cannot_install_them_is_no_crash(lacking: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries.shutil, "which", lambda _: "/nowhere/apt-get")
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 0)
    assert not system_libraries.installed()
