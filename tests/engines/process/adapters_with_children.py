"""Speech engines that start processes of their own, as libraries sometimes do."""

from __future__ import annotations

import subprocess
import sys

from canto_beats.engines.contracts import Loaded, LoadSpec, Tell
from tests.fakes.adapters import FakeSpeech

_SLEEP = (sys.executable, "-c", "import time; time.sleep(60)")


class SpeechWithAChild(FakeSpeech):
    def load(self, spec: LoadSpec, tell: Tell) -> Loaded:
        subprocess.Popen(_SLEEP)
        return super().load(spec, tell)


class SpeechWithAStray(FakeSpeech):
    """Its child leaves the process group and keeps the standard error stream open."""

    def load(self, spec: LoadSpec, tell: Tell) -> Loaded:
        subprocess.Popen(_SLEEP, start_new_session=True)
        return super().load(spec, tell)
