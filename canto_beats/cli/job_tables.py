"""Jobs and their memory as tables for people."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.markup import escape
from rich.table import Table

from canto_beats.cli.progress import STAGE_WORDS
from canto_beats.cli.tables import table_console
from canto_beats.job.memory_record import MemoryRecord, StageSpan
from canto_beats.service.job_memory import JobInFull, PastJob, size_words

_RELEASED_WORDS = {True: "released", False: "unverified", None: "-"}


def print_jobs(jobs: Sequence[PastJob]) -> None:
    table = Table(box=box.SIMPLE)
    table.add_column("Job", justify="right")
    for name in ("Began", "State", "File"):
        table.add_column(name, overflow="fold")
    table.add_column("Memory at most", justify="right")
    table.add_column("Afterwards")
    table.add_column("How it ended", overflow="fold")
    for job in jobs:
        table.add_row(
            str(job.id),
            _time(job),
            job.state,
            escape(job.source.name),
            _peak(job),
            _RELEASED_WORDS[job.released],
            escape(job.sentence),
        )
    table_console().print(table)


def print_job(found: JobInFull) -> None:
    job, memory = found.job, found.memory
    console = table_console()
    for line in (f"Job {job.id}: {job.state}, began {_time(job)}", f"  {job.source}", f"  {job.sentence}"):
        if line.strip():
            console.print(line, markup=False, highlight=False, soft_wrap=True)
    if not memory.samples:
        console.print("Nothing was recorded of its memory.", highlight=False)
        return
    console.print(_stages(memory))
    if memory.proofs:
        console.print(_proofs(memory))
    elif job.engines_peak_bytes:
        text = "Nobody looked whether its memory came back: it did not get that far, or its model was kept for others."
        console.print(text, highlight=False)
    else:
        console.print("It needed no engine.", highlight=False)


def _stages(memory: MemoryRecord) -> Table:
    table = Table(box=box.SIMPLE)
    table.add_column("Stage")
    for name in ("Began after", "Took", "Engines at most"):
        table.add_column(name, justify="right")
    for span in memory.stages:
        table.add_row(
            STAGE_WORDS[span.stage],
            f"{span.start_ms / 1000:.1f} s",
            f"{(span.end_ms - span.start_ms) / 1000:.1f} s",
            size_words(_engines_peak(memory, span)),
        )
    return table


def _proofs(memory: MemoryRecord) -> Table:
    table = Table(box=box.SIMPLE)
    table.add_column("Memory of")
    table.add_column("Device")
    for name in ("Before", "At most", "After"):
        table.add_column(name, justify="right")
    table.add_column("Verdict", overflow="fold")
    for proof in memory.proofs:
        figures = (proof.before_bytes, proof.peak_bytes, proof.after_bytes)
        said = f"{proof.verdict.value}: {proof.reason}"
        table.add_row(STAGE_WORDS[proof.stage], proof.device, *map(size_words, figures), escape(said))
    return table


def _engines_peak(memory: MemoryRecord, span: StageSpan) -> int:
    within = (each.engines_bytes for each in memory.samples if span.start_ms <= each.at_ms <= span.end_ms)
    return max(within, default=0)


def _peak(job: PastJob) -> str:
    if job.engines_peak_bytes is None:
        return "-"
    on_devices = [f"{size_words(each.bytes)} on {each.device}" for each in job.device_peaks]
    return ", ".join([size_words(job.engines_peak_bytes), *on_devices])


def _time(job: PastJob) -> str:
    return job.began.astimezone().strftime("%Y-%m-%d %H:%M")
