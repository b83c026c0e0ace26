from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.contracts import LoadSpec
from canto_beats.errors import CantoBeatsError, ProblemKind
from canto_beats.job.memory_plan import MemoryPlan, PlannedModel
from canto_beats.memory.accelerators import Device
from canto_beats.memory.ladder import language_rungs, speech_rungs
from canto_beats.memory.measured_peaks import MeasuredPeaks
from canto_beats.memory.placing import budget
from canto_beats.service.memory_plan import (
    MOVED_NOTICE,
    PLAN_NOTICE,
    TIGHT_NOTICE,
    Wanted,
    placed,
    plan_notices,
    plan_sentence,
)
from tests.models.hollow_qwen import BYTES_OF_A_LAYER, BYTES_OUTSIDE, hollow_qwen
from tests.models.tiny_whisper import TinyWhisper

if TYPE_CHECKING:
    from pathlib import Path

GB = 1024**3
PROCESSOR = Device("cpu", "CPU", 16 * GB, 14 * GB)


def planned(model: str, need: float | None, **otherwise: str) -> PlannedModel:
    said = {"device": "cuda:0", "device_label": "CUDA (RTX)", "way": "whole", "fit": "comfortable", **otherwise}
    need_bytes = None if need is None else round(need * GB)
    return PlannedModel(model=model, kind="speech", need_bytes=need_bytes, free_bytes=round(7.1 * GB), **said)


SPEECH, LANGUAGE = planned("Whisper large-v3", 3.4), planned("Qwen 3B", 6.3)


def test_what_two_models_need_is_said_in_one_sentence() -> None:
    sentence = "Whisper large-v3: 3.4 GB of 7.1 GB free on CUDA (RTX), then Qwen 3B: 6.3 GB; one after the other."
    assert plan_sentence(MemoryPlan((SPEECH, LANGUAGE))) == sentence


def test_of_another_device_it_is_said_what_is_free_there() -> None:
    polish = planned("Qwen 3B", 6.3, device="cpu", device_label="CPU")
    assert ", then Qwen 3B: 6.3 GB of 7.1 GB free;" in plan_sentence(MemoryPlan((SPEECH, polish)))


def test_of_models_of_which_nothing_is_known_nothing_is_said() -> None:
    assert not list(plan_notices(MemoryPlan((planned("another", None),))))
    assert not list(plan_notices(MemoryPlan()))


def test_a_model_that_may_not_fit_is_warned_of() -> None:
    tight = MemoryPlan((SPEECH, planned("Qwen 14B", 28.0, fit="tight")))
    plan, warning = plan_notices(tight)
    assert (plan.code, warning.code) == (PLAN_NOTICE, TIGHT_NOTICE)
    assert warning.text.startswith("Qwen 14B may need more memory than is free (28.0 GB of 7.1 GB)")


def test_a_model_that_goes_elsewhere_for_want_of_room_is_told_of() -> None:
    moved = MemoryPlan((planned("Qwen 14B", 28.0, device="cpu", device_label="CPU", instead_of="cuda:0"),))
    assert [notice.code for notice in plan_notices(moved)] == [PLAN_NOTICE, MOVED_NOTICE]


def test_a_model_larger_than_the_gpu_is_planned_part_by_part_within_its_budget(tmp_path: Path) -> None:
    model = hollow_qwen(tmp_path / "qwen", layers=120)
    rungs = language_rungs(LoadSpec("transformers-language", str(model), "cuda:0"))
    device, peaks = Device("cuda:0", "CUDA (RTX)", 4 * GB, 3 * GB), MeasuredPeaks(tmp_path / "peaks")
    place = placed(Wanted("Qwen", "language", rungs), [device, PROCESSOR], peaks)
    assert (place.planned.way, place.planned.fit, place.planned.instead_of) == ("offloaded", "comfortable", "")
    parts, processor = place.placement.rungs
    assert (parts.offload, processor.device) == (True, "cpu")
    assert BYTES_OUTSIDE + BYTES_OF_A_LAYER < parts.budget_bytes < place.placement.budget_bytes
    assert place.planned.need_bytes == place.placement.budget_bytes == budget(device)
    sentence = "Qwen, a part at a time: 2.3 GB of 3.0 GB free on CUDA (RTX)."
    assert [notice.text for notice in plan_notices(MemoryPlan((place.planned,)))] == [sentence]


@pytest.mark.parametrize(("free", "way"), [(15.0, "whole"), (6.0, "offloaded"), (1.0, "processor")])
def test_whole_before_part_by_part_before_the_processor(tmp_path: Path, free: float, way: str) -> None:
    model = hollow_qwen(tmp_path / "qwen", layers=120)
    rungs = language_rungs(LoadSpec("transformers-language", str(model), "cuda:0"))
    devices = [Device("cuda:0", "CUDA", 16 * GB, round(free * GB)), PROCESSOR]
    place = placed(Wanted("Qwen", "language", rungs), devices, MeasuredPeaks(tmp_path / "peaks"))
    assert place.planned.way == way


@pytest.fixture
def wanted(tmp_path: Path) -> Wanted:
    model = TinyWhisper(half=True).build(tmp_path / "model")
    return Wanted("Whisper", "speech", speech_rungs(LoadSpec("transformers", str(model), "cuda:0", batch=8)))


def test_a_job_begins_on_the_rung_that_fits(wanted: Wanted, tmp_path: Path) -> None:
    full, peaks = Device("cuda:0", "CUDA", 8 * GB, GB), MeasuredPeaks(tmp_path / "peaks")
    place = placed(wanted, [full, PROCESSOR], peaks)
    assert place.placement.rungs[-1:] == place.placement.rungs
    assert (place.planned.device, place.planned.instead_of) == ("cpu", "cuda:0")


def test_what_was_measured_before_decides_as_well(wanted: Wanted, tmp_path: Path) -> None:
    free, peaks = Device("cuda:0", "CUDA", 8 * GB, 6 * GB), MeasuredPeaks(tmp_path / "peaks")
    assert placed(wanted, [free, PROCESSOR], peaks).placement.rungs == wanted.rungs
    peaks.note(wanted.rungs[0], device=7 * GB)
    assert placed(wanted, [free, PROCESSOR], peaks).placement.rungs == wanted.rungs[1:]


def test_a_model_for_which_there_is_not_enough_memory_at_all_is_refused(
    wanted: Wanted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("psutil.swap_memory", lambda: type("Swap", (), {"total": 0}))
    small = Device("cpu", "CPU", GB // 4, GB // 5)
    with pytest.raises(CantoBeatsError) as raised:
        placed(wanted, [small], MeasuredPeaks(tmp_path / "peaks"))
    problem = raised.value.problem
    assert (problem.kind, problem.code) == (ProblemKind.OUT_OF_MEMORY, "memory.too-large")
    assert "0.2 GB (CPU) in all" in problem.what
