"""With fake engines in processes of their own, since a process's life is what this is about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from canto_beats.engines.contracts import LoadSpec
from canto_beats.job.cancellation import Cancellation
from canto_beats.memory.lasting_residency import LastingResidency
from tests.fakes.app import fake_catalogue, quick_limits
from tests.fakes.behaviour import behave

COMPANION = LoadSpec("silero", "")


@pytest.fixture
def residency(fake_engines: None) -> Iterator[LastingResidency]:
    residency = LastingResidency(fake_catalogue(), quick_limits())
    yield residency
    residency.close()


@pytest.fixture
def spec(tmp_path: Path) -> LoadSpec:
    return LoadSpec("faster-whisper", str(behave(tmp_path / "model")))


def test_the_same_model_wanted_again_is_still_there(residency: LastingResidency, spec: LoadSpec) -> None:
    first = residency.load(spec, Cancellation())
    assert residency.kept_spec == spec
    assert residency.load(spec, Cancellation()) is first


def test_another_model_takes_its_place(residency: LastingResidency, spec: LoadSpec, tmp_path: Path) -> None:
    first = residency.load(spec, Cancellation())
    other = LoadSpec("faster-whisper", str(behave(tmp_path / "other")))
    second = residency.load(other, Cancellation())
    assert (first.process.alive, second.process.alive, residency.kept_spec) == (False, True, other)


def test_what_was_released_is_loaded_anew(residency: LastingResidency, spec: LoadSpec) -> None:
    first = residency.load(spec, Cancellation())
    residency.release()
    assert residency.kept_spec is None
    second = residency.load(spec, Cancellation())
    assert (first.process.alive, second.process.alive) == (False, True)


def test_a_companion_is_lent_again_unless_it_died(residency: LastingResidency) -> None:
    first = residency.load_companion(COMPANION, Cancellation())
    residency.release_companion(first)
    assert residency.load_companion(COMPANION, Cancellation()) is first
    first.process.close()
    residency.release_companion(first)
    second = residency.load_companion(COMPANION, Cancellation())
    assert second.process.alive


def test_a_companion_that_died_while_nobody_used_it_is_replaced(residency: LastingResidency) -> None:
    first = residency.load_companion(COMPANION, Cancellation())
    residency.release_companion(first)
    first.process.close()
    assert residency.load_companion(COMPANION, Cancellation()).process.alive


def test_closing_ends_what_is_kept(residency: LastingResidency, spec: LoadSpec) -> None:
    kept = residency.load(spec, Cancellation())
    idle = residency.load_companion(COMPANION, Cancellation())
    residency.release_companion(idle)
    residency.close()
    assert not kept.process.alive
    assert not idle.process.alive
    assert residency.kept_spec is None
