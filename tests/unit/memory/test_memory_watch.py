"""With fake engines in processes of their own; the accelerator is made up."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from canto_beats.engines.contracts import LoadSpec
from canto_beats.engines.process.client import Departure, HowItLeft
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import EngineReady, JobEvent, MemoryProved, StageEntered
from canto_beats.job.memory_record import MemorySample, Proof, Verdict
from canto_beats.job.memory_status import MemoryPolicy
from canto_beats.job.stage import Stage
from canto_beats.memory import device_figures, memory_watch
from canto_beats.memory.device_figures import DeviceReader
from canto_beats.memory.lender import Lender
from canto_beats.memory.memory_watch import MemoryWatch
from canto_beats.memory.proof import DeviceFigures
from canto_beats.memory.residency import Residency, Resident
from tests.fakes.accelerator import FakeAccelerator, Nature
from tests.fakes.app import fake_catalogue, quick_limits
from tests.fakes.behaviour import behave
from tests.unit.memory.test_memory_line import Notebook

GB = 1_000_000_000
TOTAL = 12 * GB


class Kept(Notebook):
    def __init__(self) -> None:
        super().__init__()
        self.proofs: list[Proof] = []

    def prove(self, proof: Proof) -> None:
        self.proofs.append(proof)


class Job:
    """What a pipeline does with a watch, one model at a time."""

    def __init__(self, residency: Residency, watch: MemoryWatch, model: Path) -> None:
        self.residency, self.watch, self._model = residency, watch, model

    def load(self, device: str = "cpu") -> Resident:
        self.watch.emit(StageEntered(stage=Stage.LOAD_SPEECH))
        resident = self.residency.load(LoadSpec("faster-whisper", str(self._model), device), Cancellation())
        self.watch.emit(EngineReady(engine="faster-whisper", model="fake", device=device, dtype="auto"))
        return resident

    def unload(self) -> Departure:
        self.watch.emit(StageEntered(stage=Stage.UNLOAD_SPEECH))
        departure = self.residency.release()
        assert departure is not None
        self.watch.prove_gone(Stage.UNLOAD_SPEECH, departure)
        return departure


class MadeUpDevice:
    """Its reader says what the test says."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.says: DeviceFigures | None = DeviceFigures(11 * GB, TOTAL)
        self.breaks = False
        monkeypatch.setattr(memory_watch, "DeviceReader", lambda: self)

    def read(self, device: str) -> DeviceFigures | None:
        if self.breaks:
            raise OSError("the driver went away")
        return self.says if device != "cpu" else None

    def close(self) -> None:
        pass


@pytest.fixture
def told() -> list[JobEvent]:
    return []


@pytest.fixture
def notes() -> Kept:
    return Kept()


@contextmanager
def a_job(
    notes: Kept, told: list[JobEvent], folder: Path, device: str = "cpu", lender: Lender | None = None
) -> Iterator[Job]:
    devices, lender = {Stage.LOAD_SPEECH: device}, lender or Lender()
    residency = Residency(fake_catalogue(), quick_limits(), lender)
    try:
        with MemoryWatch(notes, told.append, devices, lender.pids, began=time.monotonic()) as watch:
            yield Job(residency, watch, behave(folder / "model"))
    finally:
        residency.close()


def proofs(told: Sequence[JobEvent]) -> list[Proof]:
    return [event.proof for event in told if isinstance(event, MemoryProved)]


def having(samples: Sequence[MemorySample], pid: int) -> int:
    return max((each.bytes for sample in samples for each in sample.engines if each.pid == pid), default=0)


@pytest.mark.usefixtures("fake_engines")
class TestOnTheProcessor:
    def test_a_model_that_went_is_told_kept_and_logged_as_released(
        self, notes: Kept, told: list[JobEvent], tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level("INFO", "canto_beats")
        with a_job(notes, told, tmp_path) as job:
            job.load()
            departure = job.unload()
            job.watch.prove_all_gone()
        of_the_model, of_all = notes.proofs
        assert proofs(told) == notes.proofs
        assert {each.verdict for each in notes.proofs} == {Verdict.RELEASED}
        assert (of_the_model.before_bytes, of_the_model.after_bytes) == (0, 0)
        assert of_the_model.peak_bytes is not None
        assert of_the_model.peak_bytes >= having(notes.samples, departure.pid) > 1_000_000
        assert (of_all.stage, of_all.after_bytes) == (Stage.CLEANUP, 0)
        assert [line for line in caplog.messages if line.startswith("Memory of unload-speech on cpu: 0 MB before")]

    def test_an_engine_that_is_still_there_is_never_released(
        self, notes: Kept, told: list[JobEvent], tmp_path: Path
    ) -> None:
        residency = Residency(fake_catalogue(), quick_limits())
        with MemoryWatch(notes, told.append, {}, began=time.monotonic()) as watch:
            job = Job(residency, watch, behave(tmp_path / "model"))
            pid = job.load().process.pid
            job.watch.prove_gone(Stage.UNLOAD_SPEECH, Departure(pid, HowItLeft.STUCK, 2.0, 0))
            job.watch.prove_all_gone()
        residency.close()
        assert [each.verdict for each in notes.proofs] == [Verdict.UNVERIFIED, Verdict.UNVERIFIED]
        assert all(f"process {pid} has not ended" in each.reason for each in notes.proofs)
        assert all(each.after_bytes for each in notes.proofs)

    def test_engines_that_were_there_before_the_job_are_not_its_own(
        self, notes: Kept, told: list[JobEvent], tmp_path: Path
    ) -> None:
        others = Residency(fake_catalogue(), quick_limits())
        others.load(LoadSpec("faster-whisper", str(behave(tmp_path / "other"))), Cancellation())
        with a_job(notes, told, tmp_path) as job:
            job.load()
            job.unload()
            job.watch.prove_all_gone()
        others.close()
        assert [each.verdict for each in notes.proofs] == [Verdict.RELEASED, Verdict.RELEASED]

    def test_a_model_that_is_kept_for_others_is_not_yet_to_be_proved(
        self, notes: Kept, told: list[JobEvent], tmp_path: Path
    ) -> None:
        lender = Lender(MemoryPolicy.KEEP_WARM)
        with a_job(notes, told, tmp_path, lender=lender) as job:
            job.load()
            assert job.residency.finish() is None
            job.watch.prove_all_gone()
        lender.close()
        assert not notes.proofs

    def test_a_job_that_started_nothing_has_nothing_to_prove(
        self, notes: Kept, told: list[JobEvent], tmp_path: Path
    ) -> None:
        with a_job(notes, told, tmp_path) as job:
            job.watch.emit(StageEntered(stage=Stage.PRE_CLEAR))
            job.watch.prove_all_gone()
        assert not notes.proofs
        assert [each.stage for each in notes.samples][:1] == [Stage.PRE_CLEAR]


@pytest.mark.usefixtures("fake_engines")
class TestOnAnAccelerator:
    @pytest.fixture
    def device(self, monkeypatch: pytest.MonkeyPatch) -> MadeUpDevice:
        return MadeUpDevice(monkeypatch)

    def test_a_model_on_it_is_released_when_it_is_as_free_as_before(
        self, notes: Kept, told: list[JobEvent], tmp_path: Path, device: MadeUpDevice, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        empty, full = DeviceFigures(11 * GB, TOTAL), DeviceFigures(7 * GB, TOTAL)
        with a_job(notes, told, tmp_path, "cuda:0") as job:
            load = job.residency.load

            def loading(*arguments: object) -> Resident:
                device.says = full
                return load(*arguments)  # type: ignore[arg-type]

            monkeypatch.setattr(job.residency, "load", loading)
            job.load("cuda:0")
            device.says = empty
            job.unload()
            job.watch.prove_all_gone()
        figures = [(each.device, each.before_bytes, each.peak_bytes, each.after_bytes) for each in notes.proofs]
        assert figures[:2] == [("cuda:0", GB, 5 * GB, GB)] * 2
        assert {each.verdict for each in notes.proofs} == {Verdict.RELEASED}
        assert notes.proofs[2].device == "cpu"

    def test_whose_model_was_there_before_the_job_nothing_can_be_said_of(
        self, notes: Kept, told: list[JobEvent], tmp_path: Path, device: MadeUpDevice
    ) -> None:
        lender = Lender(MemoryPolicy.KEEP_WARM)
        for _ in range(2):
            with a_job(notes, told, tmp_path, "cuda:0", lender) as job:
                job.load("cuda:0")
                device.says = DeviceFigures(7 * GB, TOTAL)
                job.residency.finish()
                job.watch.prove_all_gone()
        lender.close()
        assert not notes.proofs

    @pytest.mark.parametrize(
        ("nature", "verdict"),
        [
            (Nature(), Verdict.RELEASED),
            (Nature(tenant=3000, in_pieces=0.2), Verdict.RELEASED),
            (Nature(returns_after_s=0.3), Verdict.RELEASED),
            (Nature(returns_after_s=60), Verdict.UNVERIFIED),
            (Nature(lies=True), Verdict.UNVERIFIED),
        ],
    )
    def test_a_gpu_is_believed_as_far_as_it_can_be(  # each engine a process that takes its share of a made-up GPU
        self,
        notes: Kept,
        told: list[JobEvent],
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        nature: Nature,
        verdict: Verdict,
    ) -> None:
        gpu = FakeAccelerator.make(tmp_path / "gpu", nature)
        monkeypatch.setattr(device_figures, "devices", lambda: [gpu.device()])
        monkeypatch.setattr(DeviceReader, "_open", lambda _self: None)
        with a_job(notes, told, tmp_path, "cuda:0") as job:
            behave(tmp_path / "model", accelerator=str(tmp_path / "gpu"), weights_mb=2000)
            job.load("cuda:0")
            job.unload()
            job.watch.prove_all_gone()
        on_the_gpu = [each for each in notes.proofs if each.device == "cuda:0"]
        assert [each.verdict for each in on_the_gpu] == [verdict, verdict], on_the_gpu
        assert notes.proofs[-1].device == "cpu"

    def test_one_that_says_nothing_is_unverified(
        self, notes: Kept, told: list[JobEvent], tmp_path: Path, device: MadeUpDevice
    ) -> None:
        device.says = None
        with a_job(notes, told, tmp_path, "cuda:0") as job:
            job.load("cuda:0")
            job.unload()
        (proof,) = notes.proofs
        assert (proof.verdict, proof.before_bytes, proof.after_bytes) == (Verdict.UNVERIFIED, None, None)

    def test_a_driver_that_breaks_costs_the_job_nothing(
        self, notes: Kept, told: list[JobEvent], tmp_path: Path, device: MadeUpDevice
    ) -> None:
        device.breaks = True
        with a_job(notes, told, tmp_path, "cuda:0") as job:
            job.load("cuda:0")
            job.unload()
        assert not notes.proofs
        assert [event for event in told if isinstance(event, StageEntered)]
