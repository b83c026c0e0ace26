"""How soon a model is there again: from a cold disk, from a warm one, kept, or parked; and on a GPU, what it held."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import bench_report
from bench_memory_runs import PATIENT
from bench_shapes import shaped_qwen, shaped_whisper, solid

from canto_beats.engines.catalogue import ENGINES
from canto_beats.engines.contracts import AnswerCall, EngineKind, LoadSpec, Message, SpeechWindow, TranscribeCall
from canto_beats.engines.process.client import EngineProcess
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.memory_status import MemoryPolicy
from canto_beats.memory.accelerators import devices
from canto_beats.memory.lender import Lender

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from canto_beats.memory.loans import Loan

MB = 1024 * 1024
_CAP = 10_000 * MB
_QUESTION = AnswerCall((Message("user", "今日天氣點呀？"),), max_new_tokens=32)


def returning(_models: list[str], _engines: list[str]) -> Iterator[bench_report.Row]:
    """S5.3 on any machine: a gigabyte of language model, loaded from the disk and lent again."""
    spec = LoadSpec("transformers-language", str(solid(shaped_qwen("qwen2.5-0.5b"))), threads=1)
    cold = _seconds_to_load(spec, cold=True)
    warm = _seconds_to_load(spec, cold=False)
    lender = Lender(MemoryPolicy.KEEP_WARM)
    lender.take_back(_lent(lender, spec))
    kept = _timed(lambda: _first_word(_lent(lender, spec).resident.process))
    lender.release(lambda _: True)
    lender.close()
    yield {
        "model": "qwen2.5-0.5b",
        "engine": "returning",
        "way": "to the first token; parking frees nothing on a processor, so it was kept",
        "cold disk s": cold,
        "warm disk s": warm,
        "kept s": kept,
        "cold / kept": round(cold / kept, 1),
    }


def s1_curve(_models: list[str], _engines: list[str]) -> Iterator[bench_report.Row]:
    """S1: up with the speech model, back to nothing, up with the language model, back to nothing."""
    for name, spec in (
        ("large-v3", LoadSpec("transformers", str(shaped_whisper("large-v3")), "cuda:0")),
        ("qwen2.5-3b", LoadSpec("transformers-language", str(shaped_qwen("qwen2.5-3b")), "cuda:0")),
    ):
        before = _gpu_used()
        with _loaded(spec) as engine:
            holding = _gpu_used()
            pid = engine.pid
        yield {
            "model": name,
            "engine": "S1",
            "before MB": before // MB,
            "on the GPU MB": (holding - before) // MB,
            "after MB": (_gpu_used() - before) // MB,
            "way": "gone from the driver's list" if not _driver_names(pid) else "STILL NAMED",
        }


def s4_under_a_cap(_models: list[str], _engines: list[str]) -> Iterator[bench_report.Row]:
    """S4: larger than its budget, part by part, with the same tokens."""
    whole = LoadSpec("transformers-language", str(shaped_qwen("qwen2.5-14b")), "cuda:0")
    capped = LoadSpec("transformers-language", whole.model_dir, "cuda:0", offload=True, budget_bytes=_CAP)
    processor = LoadSpec("transformers-language", whole.model_dir)
    said: list[str] = []
    for way, spec in (("whole", whole), ("10 GB", capped), ("processor", processor)):
        before = _gpu_used()
        with _loaded(spec) as engine:
            began = time.monotonic()
            said.append("".join(piece.text for piece in engine.call(_QUESTION)))
            yield {
                "model": "qwen2.5-14b",
                "engine": "S4",
                "way": way,
                "on the GPU MB": (_gpu_used() - before) // MB,
                "answer s": round(time.monotonic() - began, 1),
                "same tokens": said[-1] == said[0],
            }


def s5_parking(_models: list[str], _engines: list[str]) -> Iterator[bench_report.Row]:
    """S5.2 and S5.3: away in two seconds, and back sooner than from the disk."""
    spec = LoadSpec("transformers-language", str(shaped_qwen("qwen2.5-3b")), "cuda:0")
    cold = _seconds_to_load(spec, cold=True)
    before = _gpu_used()
    with _loaded(spec) as engine:
        held = _gpu_used() - before
        parking = _timed(engine.park)
        left = _gpu_used() - before
        restoring = _timed(engine.restore)
    yield {
        "model": "qwen2.5-3b",
        "engine": "S5",
        "on the GPU MB": held // MB,
        "parked MB": left // MB,
        "park s": parking,
        "restore s": restoring,
        "cold disk s": cold,
        "cold / restore": round(cold / restoring, 1),
    }


@contextmanager
def _loaded(spec: LoadSpec) -> Iterator[EngineProcess]:
    with EngineProcess.start(spec.engine, limits=PATIENT) as engine:
        engine.load(spec)
        _first_word(engine)
        yield engine


def _first_word(engine: EngineProcess) -> None:
    """Before that, weights that are mapped were not read."""
    if ENGINES[engine.engine].kind is EngineKind.LANGUAGE:
        list(engine.call(AnswerCall(_QUESTION.messages, max_new_tokens=1)))
    else:
        list(engine.call(TranscribeCall((SpeechWindow(0, 0, bytes(32_000)),))))


def _lent(lender: Lender, spec: LoadSpec) -> Loan:
    return lender.lend(spec, partial(EngineProcess.start, spec.engine, limits=PATIENT), Cancellation())


def _seconds_to_load(spec: LoadSpec, *, cold: bool) -> float:
    """From an engine that has imported its libraries already."""
    with EngineProcess.start(spec.engine, limits=PATIENT) as engine:
        while engine.heartbeat is None or engine.heartbeat.phase == "import":
            time.sleep(0.02)
        _forget_or_read(Path(spec.model_dir), forget=cold)

        def first_word() -> None:
            engine.load(spec)
            _first_word(engine)

        return _timed(first_word)


def _forget_or_read(folder: Path, *, forget: bool) -> None:
    """What the system has read of the files is dropped from its memory, or read into it."""
    for file in folder.glob("*.safetensors"):
        with file.open("rb") as weights:
            if forget:
                os.posix_fadvise(weights.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            else:
                while weights.read(64 * MB):
                    pass


def _timed(deed: Callable[[], object]) -> float:
    began = time.monotonic()
    deed()
    return round(time.monotonic() - began, 3)


def _gpu_used() -> int:
    gpu = devices()[0]
    return gpu.total_bytes - gpu.free_bytes


def _driver_names(pid: int) -> bool:
    return any(holder == pid for holder, _ in devices()[0].held_bytes or ())
