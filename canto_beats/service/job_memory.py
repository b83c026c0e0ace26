"""What jobs borrowed of the machine's memory, as the library has it: all of them in short, one in full."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from canto_beats.job.memory_record import MemoryRecord, Proof, came_back
from canto_beats.job.stage import Stage
from canto_beats.library.library import JobRecord, Library
from canto_beats.service.known_job import known_job
from canto_beats.settings import Home


@dataclass(frozen=True, slots=True)
class DevicePeak:
    device: str
    bytes: int
    """More in use than when the job began."""


@dataclass(frozen=True, slots=True)
class PastJob:
    id: int
    source: Path
    state: str
    """`running`, `done`, `failed`, `cancelled` or `interrupted`."""
    began: datetime
    told: datetime
    """When its state was told last: its end, if it has ended."""
    sentence: str
    """How it ended, for people."""
    output: Path | None
    engines_peak_bytes: int | None
    """Resident, of all its engines together; nothing where it was not recorded."""
    device_peaks: tuple[DevicePeak, ...]
    """Of accelerators."""
    released: bool | None
    """Whether all was seen to be back at its end; nothing where nobody looked."""


@dataclass(frozen=True, slots=True)
class JobInFull:
    job: PastJob
    memory: MemoryRecord


def past_jobs(home: Home, limit: int) -> list[PastJob]:
    """The newest first."""
    with Library.open(home) as library:
        jobs = library.jobs(limit)
        if not jobs:
            return []
        first, last = jobs[-1].id, jobs[0].id
        peaks, proofs = library.memory.peaks(first, last), library.memory.proofs(first, last)
    return [_past(job, peaks.get(job.id), proofs.get(job.id, ())) for job in jobs]


def job_in_full(home: Home, job_id: int) -> JobInFull:
    with Library.open(home) as library:
        job = known_job(library, job_id)
        memory = library.memory.record(job_id)
    peak = memory.peak
    return JobInFull(_past(job, peak.engines_bytes if peak else None, memory.proofs), memory)


def size_words(count: int | None) -> str:
    if count is None:
        return "?"
    return f"{count / 1e6:.0f} MB" if count < 999_500_000 else f"{count / 1e9:.1f} GB"


def _past(job: JobRecord, peak: int | None, proofs: tuple[Proof, ...]) -> PastJob:
    return PastJob(
        id=job.id,
        source=job.source,
        state=job.state.value,
        began=job.created,
        told=job.updated,
        sentence=job.sentence,
        output=job.output,
        engines_peak_bytes=peak,
        device_peaks=tuple(
            DevicePeak(each.device, max(0, each.peak_bytes - each.before_bytes))
            for each in proofs
            if each.stage is Stage.CLEANUP
            and each.device != "cpu"
            and each.peak_bytes is not None
            and each.before_bytes is not None
        ),
        released=came_back(proofs),
    )
