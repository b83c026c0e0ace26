"""Real engines in real processes, both models that come along: what they take, and that it comes back (S1.5)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from canto_beats.composition import compose
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import JobEvent, MemoryProved
from canto_beats.job.memory_record import Proof, Verdict
from canto_beats.job.request import JobRequest
from canto_beats.job.stage import Stage
from canto_beats.service.memory_use import MemoryUse, memory_use

if TYPE_CHECKING:
    from canto_beats.settings import Home

pytestmark = pytest.mark.slow


def proofs_of_a_job(home: Home, folder: Path, polish: str | None) -> tuple[list[Proof], list[MemoryUse]]:
    """And what the system says of all our processes in the moment in which each proof is told."""
    proofs: list[Proof] = []
    seen: list[MemoryUse] = []

    def emit(event: JobEvent) -> None:
        if isinstance(event, MemoryProved):
            proofs.append(event.proof)
            seen.append(memory_use())

    request = JobRequest(home.sample, folder / "out.srt", model="demo", device="cpu", polish=polish, fresh=True)
    outcome = compose().run_job(request, emit, Cancellation())
    assert outcome.ok, outcome.sentence
    return proofs, seen


def test_both_models_give_everything_back_and_the_peak_is_the_larger_one(home: Home, tmp_path: Path) -> None:
    proofs_of_a_job(home, tmp_path, None)  # the first job with a model converts it, which takes more than using it
    alone, _ = proofs_of_a_job(home, tmp_path, None)
    both, seen = proofs_of_a_job(home, tmp_path, "demo")
    assert [each.stage for each in both] == [Stage.UNLOAD_SPEECH, Stage.POLISH, Stage.CLEANUP]
    assert {each.verdict for each in both} == {Verdict.RELEASED}
    peaks = [each.peak_bytes or 0 for each in both]
    assert min(peaks) > 100_000_000, "these are real models"
    for proof, peak in zip(both, peaks, strict=True):
        assert proof.after_bytes is not None
        assert proof.after_bytes <= 0.02 * peak
    assert [each.engines for each in seen[1:]] == [0, 0], "after the speech model the next one may be getting ready"
    assert peaks[-1] <= 1.05 * max(alone[-1].peak_bytes or 0, peaks[1])
