"""The whole program with fake engines in place of the real ones: `python -m tests.fakes.app transcribe ...`.

Everything but the models is real: decoding, processes, library, pipeline, command line. `CANTO_BEATS_TEST_SILENCE_S`
shortens the time after which an engine that says nothing is given up, so that a stopped one is found out in seconds.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace

from canto_beats.cli.app import run
from canto_beats.composition import open_window
from canto_beats.engines.catalogue import ENGINES, EngineEntry
from canto_beats.engines.process.supervision import Limits
from canto_beats.service.job_service import JobService
from canto_beats.settings import Home
from tests.fakes import FAKE_ACTIVITY, FAKE_IMAGE, FAKE_LANGUAGE, FAKE_SPEECH

SILENCE_VARIABLE = "CANTO_BEATS_TEST_SILENCE_S"
FAKES = {
    "faster-whisper": FAKE_SPEECH,
    "transformers-language": FAKE_LANGUAGE,
    "transformers-image": FAKE_IMAGE,
    "silero": FAKE_ACTIVITY,
}


def fake_catalogue() -> dict[str, EngineEntry]:
    return {name: replace(ENGINES[name], adapter=adapter, needs=()) for name, adapter in FAKES.items()}


def quick_limits() -> Limits:
    return Limits(silence_s=float(os.environ.get(SILENCE_VARIABLE, "30")), heartbeat_s=0.1)


def compose() -> JobService:
    return JobService(Home.from_environment(), fake_catalogue(), quick_limits())


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], compose, open_window))
