"""Memory foretold against memory measured, in real engine processes with models of the true shapes.

.venv/bin/python scripts/bench_memory.py [--models tiny small] [--engines transformers] [--parts estimates] [--record]
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from typing import TYPE_CHECKING

import bench_material
import bench_report
from bench_memory_returns import returning, s1_curve, s4_under_a_cap, s5_parking
from bench_memory_runs import MOST_ROUNDS, EngineMemory, run_engine, run_job
from bench_shapes import QWENS, WHISPERS, shaped_qwen, shaped_whisper
from environment import PROJECT

from canto_beats.engines.catalogue import ENGINES
from canto_beats.engines.contracts import LoadSpec
from canto_beats.job.request import JobRequest
from canto_beats.memory.need.estimate import estimate
from canto_beats.service.engine_choice import PROCESSOR_BATCH
from canto_beats.service.job_service import JobService
from canto_beats.settings import Home

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from canto_beats.memory.need.amounts import Need

MB = 1024 * 1024
WORKERS = 2
MOST_OVER_PERCENT = 15
LEAST_BACK_PERCENT = 98
MOST_OF_THE_LARGER = 1.05
SMALL_ENOUGH_FOR_FLOAT32 = ("tiny", "base", "small", "qwen2.5-0.5b")
NOTE = f"""
Each row is one engine process as the program starts it: it loads a model of the named shape and is given its hardest
work once, then it is told to go. What is counted is the resident set, at its peak, as the system counts it (`VmHWM`;
pages of mapped weight files are in it, those that are only read through while loading too), until the model was ready
("loading") and from then on ("working"). "Foretold" was said before the process was started, from the headers of the
files, with nothing learned from earlier runs. "Over" is foretold against measured of the larger of the two; below 0 it
would be too little. "Back" is the share of its memory that the process had no longer a second after it was told to go.

The weights are nothing but zeros and a few numbers, which take as much as any others; Whispers say 150 tokens a window
and are unsure of them, so that all further attempts are made; the language models are asked the longest question of the
polish stage and answer with 64 tokens. faster-whisper works with {WORKERS} workers on {PROCESSOR_BATCH} windows each,
and does so again until three rounds have added nothing to the peak, {MOST_ROUNDS} times at most: whether both
workers are at theirs at the same moment is chance. Its rows without a number of rounds are of one round, and foretold
by older constants, which took what one round reaches for the most there is.

Rows marked "afterwards" are those from which the constants were found: they were measured by this script, and what is
foretold there is what the constants that came of it say of the same files. The others were foretold by those constants.

"Two models" is a whole job with both; its peak is of all engines together (voice activity and what is being prepared
included), and stands against the larger of what each model had at its peak alone. At most {MOST_OF_THE_LARGER} times.
"""


def main() -> int:
    options = _options()
    print(NOTE)
    parts = GPU_PARTS if options.gpu else {name: PARTS[name] for name in options.parts}
    rows = [row for part in parts.values() for row in part(options.models, options.engines)]
    print(f"\n{bench_report.table(rows)}")
    if options.record:
        print(f"Recorded in {bench_report.record('memory', 'Memory, foretold and measured', NOTE, rows)}")
    return 0 if all(_holds(row) for row in rows) else 1


def _holds(row: bench_report.Row) -> bool:
    return (
        0 <= row.get("over %", 0) <= MOST_OVER_PERCENT
        and row.get("back %", 100) >= LEAST_BACK_PERCENT
        and row.get("of the larger", 1) <= MOST_OF_THE_LARGER
    )


def estimates(models: list[str], engines: list[str]) -> Iterator[bench_report.Row]:
    for name in models:
        for spec, way in _language_specs(name) if name in QWENS else _speech_specs(name):
            if spec.engine in engines:
                yield _estimated(name, spec, way)


def _speech_specs(name: str) -> Iterator[tuple[LoadSpec, str]]:
    model = str(shaped_whisper(name))
    with tempfile.TemporaryDirectory(dir=bench_material.FOLDER) as converted:
        ct2 = LoadSpec(
            "faster-whisper", model, workers=WORKERS, threads=1, batch=PROCESSOR_BATCH, converted_dir=converted
        )
        yield ct2, "converting"
        yield ct2, "converted"
    yield LoadSpec("transformers", model, threads=1), ""
    if name in SMALL_ENOUGH_FOR_FLOAT32:
        yield LoadSpec("transformers", model, dtype="float32", threads=1, batch=2), "two windows"
    if name == "tiny":
        yield LoadSpec("mlx-whisper", model), ""


def _language_specs(name: str) -> Iterator[tuple[LoadSpec, str]]:
    model = str(shaped_qwen(name))
    yield LoadSpec("transformers-language", model, threads=1), ""
    if name in SMALL_ENOUGH_FOR_FLOAT32:
        yield LoadSpec("transformers-language", model, dtype="float32", threads=1), ""


def _estimated(name: str, spec: LoadSpec, way: str) -> bench_report.Row:
    need = estimate(spec)
    assert need is not None
    measured = run_engine(spec)
    row = {"model": name, "engine": spec.engine, "dtype": measured.dtype, "way": way, **_figures(need, measured)}
    print(row, flush=True)
    return row


def _figures(need: Need, measured: EngineMemory) -> bench_report.Row:
    peak = max(measured.loading, measured.working)
    return {
        "loading MB": measured.loading // MB,
        "foretold loading": need.loading.process // MB,
        "working MB": measured.working // MB,
        "foretold working": need.working.process // MB,
        "over %": round(100 * (need.process / peak - 1), 1),
        "back %": round(100 * measured.back_after_1_s, 1),
        "gone after s": round(measured.gone_after_s, 2),
        "took s": round(measured.seconds),
        "rounds": measured.rounds,
    }


def two_models(_models: list[str], _engines: list[str]) -> Iterator[bench_report.Row]:
    """S1.5: a job with two models needs what the larger one needs."""
    home = Home(bench_material.FOLDER / "memory-home", PROJECT / "resources")
    shutil.rmtree(home.root, ignore_errors=True)
    service = JobService(home, ENGINES)
    film, speech, language = bench_material.film(0.5), shaped_whisper("base"), shaped_qwen("qwen2.5-0.5b")
    output = home.root / "out.srt"
    home.root.mkdir(parents=True)
    request = JobRequest(film, output, model=str(speech), engine="faster-whisper", fresh=True)
    run_job(service, request)  # converts, once
    alone = run_job(service, request)
    answering = run_engine(LoadSpec("transformers-language", str(language)))
    both = run_job(service, JobRequest(film, output, model=str(speech), polish=str(language), fresh=True))
    larger = max(alone, answering.loading, answering.working)
    yield {
        "model": "base, then qwen2.5-0.5b",
        "engine": "two models",
        "way": f"speech alone {alone // MB} MB, language alone {max(answering.loading, answering.working) // MB} MB",
        "working MB": both // MB,
        "of the larger": round(both / larger, 3),
    }


PARTS: dict[str, Callable[[list[str], list[str]], Iterator[bench_report.Row]]] = {
    "estimates": estimates,
    "two-models": two_models,
    "returning": returning,
}
GPU_PARTS: dict[str, Callable[[list[str], list[str]], Iterator[bench_report.Row]]] = {
    "s1": s1_curve,
    "s4": s4_under_a_cap,
    "s5": s5_parking,
}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", nargs="+", choices=[*WHISPERS, *QWENS], default=[*WHISPERS, *QWENS])
    parser.add_argument("--engines", nargs="+", choices=list(ENGINES), default=list(ENGINES))
    parser.add_argument("--parts", nargs="+", choices=list(PARTS), default=list(PARTS))
    parser.add_argument("--gpu", action="store_true", help="those of a machine with an NVIDIA card instead")
    parser.add_argument("--record", action="store_true", help="keep the figures in docs/measurements/")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
