"""What jobs borrowed of the machine's memory, written while they run."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec

from canto_beats.job.memory_record import DeviceMemory, EngineMemory, MemoryRecord, MemorySample, Proof, Verdict
from canto_beats.job.stage import Stage
from canto_beats.library.database import Database

_ENGINES = msgspec.msgpack.Decoder(tuple[EngineMemory, ...])
_STAGES = {stage.label: stage for stage in Stage}
_SAMPLES = """
    SELECT at_ms, stage, program_bytes, engines, device, free_bytes, total_bytes, ours_bytes
    FROM memory_sample WHERE job_id = ? ORDER BY at_ms, rowid
"""
_PROOFS = """
    SELECT job_id, stage, device, before_bytes, peak_bytes, after_bytes, verdict, reason, took_ms
    FROM memory_proof WHERE job_id BETWEEN ? AND ? ORDER BY job_id, rowid
"""
_PEAKS = "SELECT job_id, max(engines_bytes) FROM memory_sample WHERE job_id BETWEEN ? AND ? GROUP BY job_id"


class StoredMemory:
    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, job_id: int) -> KeptMemory:
        """To write to while the job runs."""
        return KeptMemory(self._database, job_id)

    def record(self, job_id: int) -> MemoryRecord:
        with self._database.reading() as db:
            entered = db.execute("SELECT at_ms, stage FROM job_stage WHERE job_id = ? ORDER BY rowid", (job_id,))
            stages = tuple((at_ms, _STAGES[label]) for at_ms, label in entered)
            samples = tuple(_sample(row) for row in db.execute(_SAMPLES, (job_id,)))
            proofs = tuple(_proof(row) for row in db.execute(_PROOFS, (job_id, job_id)))
        return MemoryRecord(stages, samples, proofs)

    def peaks(self, first_job: int, last_job: int) -> dict[int, int]:
        """By job: the most that its engines had."""
        with self._database.reading() as db:
            return dict(db.execute(_PEAKS, (first_job, last_job)))

    def proofs(self, first_job: int, last_job: int) -> dict[int, tuple[Proof, ...]]:
        with self._database.reading() as db:
            rows = db.execute(_PROOFS, (first_job, last_job)).fetchall()
        return {job_id: tuple(map(_proof, its)) for job_id, its in groupby(rows, key=lambda row: int(row[0]))}


class KeptMemory:
    """Of one job. On disk when a method returns."""

    def __init__(self, database: Database, job_id: int) -> None:
        self._database, self._job_id = database, job_id

    def enter(self, at_ms: int, stage: Stage) -> None:
        with self._database.changing() as db:
            db.execute("INSERT INTO job_stage VALUES (?, ?, ?)", (self._job_id, at_ms, stage.label))

    def append(self, samples: Sequence[MemorySample]) -> None:
        with self._database.changing() as db:
            self._insert(db, samples)

    def replace(self, samples: Sequence[MemorySample]) -> None:
        """In place of all that there are."""
        with self._database.changing() as db:
            db.execute("DELETE FROM memory_sample WHERE job_id = ?", (self._job_id,))
            self._insert(db, samples)

    def prove(self, proof: Proof) -> None:
        figures = (proof.before_bytes, proof.peak_bytes, proof.after_bytes)
        row = (self._job_id, proof.stage.label, proof.device, *figures, proof.verdict, proof.reason, proof.took_ms)
        with self._database.changing() as db:
            db.execute("INSERT INTO memory_proof VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)

    def _insert(self, db: sqlite3.Connection, samples: Iterable[MemorySample]) -> None:
        rows = [(self._job_id, *_row(each)) for each in samples]
        db.executemany("INSERT INTO memory_sample VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


_Figures = tuple[str | None, int | None, int | None, int | None]


def _row(sample: MemorySample) -> tuple[int, str, int, int, bytes, *_Figures]:
    engines = msgspec.msgpack.encode(sample.engines)
    there = sample.device
    device: _Figures = (None, None, None, None)
    if there is not None:
        device = (there.name, there.free_bytes, there.total_bytes, there.ours_bytes)
    return (sample.at_ms, sample.stage.label, sample.program_bytes, sample.engines_bytes, engines, *device)


def _sample(row: tuple[int, str, int, bytes, str | None, int, int, int | None]) -> MemorySample:
    at_ms, stage, program, engines, name, free, total, ours = row
    device = None if name is None else DeviceMemory(name, free, total, ours)
    return MemorySample(at_ms, _STAGES[stage], program, _ENGINES.decode(engines), device)


def _proof(row: tuple[int, str, str, int | None, int | None, int | None, str, str, int]) -> Proof:
    _, stage, device, before, peak, after, verdict, reason, took_ms = row
    return Proof(_STAGES[stage], device, before, peak, after, Verdict(verdict), reason, took_ms)
