"""The command line in this process, with fake engines and everything else real."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from canto_beats.cli.app import run
from tests.fakes.app import compose, open_window
from tests.fakes.models import fake_model
from tests.speech import dialogue, write_wav

SOUNDS_LIKE = dict(zip("工飯茶靚仔廣東話人氣熱凍街戲餸煮返食", "公犯查令紫港冬畫因汽易洞佳氣送主番蝕", strict=True))
"""For those characters that the fake hears and that no guard keeps as they are."""


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def last(self) -> str:
        return self.err.strip().splitlines()[-1]


class CommandLine(Protocol):
    def __call__(self, *arguments: str | Path) -> Said: ...


@pytest.fixture
def canto_beats(fake_engines: None, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    def call(*arguments: str | Path) -> Said:
        capsys.readouterr()
        code = run([str(each) for each in arguments], compose, open_window)
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return call


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return write_wav(tmp_path / "film.wav", dialogue()[0])


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return fake_model(tmp_path / "model")
