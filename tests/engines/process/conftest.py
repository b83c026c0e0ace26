"""Engine processes for these tests: fake adapters, short time limits, and every one closed afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from canto_beats.engines.contracts import LoadSpec
from canto_beats.engines.process.client import EngineProcess
from canto_beats.engines.process.supervision import Limits
from tests.engines.process.engines import IMPATIENT
from tests.fakes import FAKE_SPEECH
from tests.fakes.behaviour import behave

Start = Callable[..., EngineProcess]


@pytest.fixture
def start(fake_engines: None) -> Iterator[Start]:
    """Start an engine process."""
    started: list[EngineProcess] = []

    def start_engine(engine: str = FAKE_SPEECH, limits: Limits = IMPATIENT) -> EngineProcess:
        started.append(EngineProcess.start(engine, limits=limits))
        return started[-1]

    yield start_engine
    for engine in started:
        engine.close()


@pytest.fixture
def loaded(start: Start, tmp_path: Path) -> Start:
    """Start an engine process and load a fake model that behaves as the keywords say."""

    def load_engine(engine: str = FAKE_SPEECH, limits: Limits = IMPATIENT, **knobs: Any) -> EngineProcess:
        process = start(engine, limits)
        process.load(LoadSpec(engine, str(behave(tmp_path / "model", **knobs))))
        return process

    return load_engine
