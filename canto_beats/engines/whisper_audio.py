"""Audio as the Whisper libraries want it: numbers from -1 to 1, thirty seconds at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from canto_beats.engines.contracts import SAMPLE_RATE
from canto_beats.engines.whisper_segments import PASSAGE_MS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from canto_beats.engines.contracts import SpeechWindow

    Samples = NDArray[np.float32]

PASSAGE_SAMPLES = PASSAGE_MS * SAMPLE_RATE // 1000


def samples_of(window: SpeechWindow) -> Samples:
    return np.frombuffer(window.pcm, "<i2").astype(np.float32) / np.float32(32768)


def passage_at(samples: Samples, from_ms: int) -> Samples:
    """At most thirty seconds."""
    return samples[from_ms * SAMPLE_RATE // 1000 :][:PASSAGE_SAMPLES]


def filled_up(passage: Samples) -> Samples:
    """With silence, before anything is normalised: silence is what the models were trained on, not zeros."""
    return np.pad(passage, (0, PASSAGE_SAMPLES - len(passage)))
