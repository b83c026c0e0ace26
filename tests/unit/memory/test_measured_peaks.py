from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from canto_beats.engines.contracts import LoadSpec
from canto_beats.memory.measured_peaks import HARDER_WORK, MeasuredPeaks
from canto_beats.memory.need.amounts import Moment, Need

if TYPE_CHECKING:
    from pathlib import Path

GB = 1024**3
FORETOLD = Need(Moment(held=GB), Moment(held=2 * GB), Moment(held=4 * GB))


@pytest.fixture
def peaks(tmp_path: Path) -> MeasuredPeaks:
    return MeasuredPeaks(tmp_path / "home" / "memory-peaks.json")


@pytest.fixture
def spec(tmp_path: Path) -> LoadSpec:
    model = tmp_path / "model"
    model.mkdir()
    (model / "model.safetensors").write_bytes(bytes(100))
    return LoadSpec("transformers", str(model), batch=2)


def test_with_nothing_measured_an_estimate_stays_as_it_is(peaks: MeasuredPeaks, spec: LoadSpec) -> None:
    assert peaks.corrected(spec, FORETOLD) == FORETOLD


def test_an_estimate_never_falls_under_what_was_measured(peaks: MeasuredPeaks, spec: LoadSpec) -> None:
    peaks.note(spec, process=5 * GB)
    peaks.note(spec, process=3 * GB)
    assert peaks.corrected(spec, FORETOLD).process == pytest.approx(5 * GB)


def test_an_estimate_that_was_much_too_high_comes_down(peaks: MeasuredPeaks, spec: LoadSpec) -> None:
    peaks.note(spec, process=2 * GB)
    assert peaks.corrected(spec, FORETOLD).process == pytest.approx(2 * GB * HARDER_WORK)


def test_more_windows_at_a_time_need_at_least_what_fewer_took(peaks: MeasuredPeaks, spec: LoadSpec) -> None:
    peaks.note(spec, process=5 * GB)
    assert peaks.corrected(replace(spec, batch=4), FORETOLD).process == pytest.approx(5 * GB)
    assert peaks.corrected(replace(spec, batch=1), FORETOLD) == FORETOLD


def test_what_fewer_windows_took_brings_no_estimate_down(peaks: MeasuredPeaks, spec: LoadSpec) -> None:
    peaks.note(spec, process=GB)
    assert peaks.corrected(replace(spec, batch=4), FORETOLD) == FORETOLD


def test_what_was_measured_on_the_device_corrects_what_is_foretold_there(peaks: MeasuredPeaks, spec: LoadSpec) -> None:
    moment = Moment(held=GB, device=6 * GB)
    peaks.note(spec, process=GB, device=7 * GB)
    corrected = peaks.corrected(spec, Need(moment, moment, moment))
    assert (corrected.process, corrected.device) == (GB, 7 * GB)


@pytest.mark.parametrize(
    "other", [{"dtype": "float32"}, {"device": "cuda:0"}, {"engine": "mlx-whisper"}, {"offload": True}]
)
def test_another_way_of_running_a_model_is_not_corrected(
    other: dict[str, Any], peaks: MeasuredPeaks, spec: LoadSpec
) -> None:
    peaks.note(spec, process=9 * GB)
    assert peaks.corrected(replace(spec, **other), FORETOLD) == FORETOLD


def test_another_model_that_came_to_lie_in_the_same_folder_is_not_corrected(
    peaks: MeasuredPeaks, spec: LoadSpec, tmp_path: Path
) -> None:
    peaks.note(spec, process=9 * GB)
    (tmp_path / "model" / "model.safetensors").write_bytes(bytes(200))
    assert peaks.corrected(spec, FORETOLD) == FORETOLD


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"a": 1}', b'{"a": [{"process": "much"}]}', b"\xff\xfe"])
def test_a_damaged_file_is_begun_anew(
    damage: bytes, peaks: MeasuredPeaks, spec: LoadSpec, caplog: pytest.LogCaptureFixture
) -> None:
    peaks.file.parent.mkdir(parents=True)
    peaks.file.write_bytes(damage)
    with caplog.at_level("INFO"):
        assert peaks.corrected(spec, FORETOLD) == FORETOLD
    assert "measured anew" in caplog.text
    peaks.note(spec, process=5 * GB)
    assert peaks.corrected(spec, FORETOLD).process == pytest.approx(5 * GB)


def test_a_note_that_cannot_be_kept_is_no_failure(
    spec: LoadSpec, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_bytes(b"")
    with caplog.at_level("INFO"):
        MeasuredPeaks(tmp_path / "file" / "memory-peaks.json").note(spec, process=GB)
    assert "cannot be kept" in caplog.text


def test_nothing_but_the_file_is_left_behind(peaks: MeasuredPeaks, spec: LoadSpec) -> None:
    peaks.note(spec, process=GB)
    peaks.note(replace(spec, batch=4), process=2 * GB)
    assert [each.name for each in peaks.file.parent.iterdir()] == [peaks.file.name]
