"""The voice activity engine against the same network run by faster-whisper, and against what anybody can hear."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest

from canto_beats.engines.adapters.silero_activity import MODEL_FILE, SileroActivity
from canto_beats.engines.contracts import (
    ACTIVITY_FRAME_MS,
    ACTIVITY_FRAME_SAMPLES,
    ActivityCall,
    EngineError,
    FailureCause,
    LoadSpec,
    StoppedByCaller,
)
from tests import speech

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FRAME_BYTES = ACTIVITY_FRAME_SAMPLES * 2


def spec(model_dir: str = "") -> LoadSpec:
    return LoadSpec(engine="silero", model_dir=model_dir)


def go_on() -> None:
    """A caller who never wants to stop."""


def told_nothing(_phase: str, _fraction: float) -> None:
    """Nobody is watching the load."""


@pytest.fixture(scope="module")
def engine() -> Iterator[SileroActivity]:
    engine = SileroActivity()
    engine.load(spec(), told_nothing)
    yield engine
    engine.close()


def heard(engine: SileroActivity, pcm: bytes, *, block_frames: int = 1_000_000) -> list[float]:
    probabilities: list[float] = []
    for start in range(0, len(pcm), block_frames * FRAME_BYTES):
        call = ActivityCall(pcm[start : start + block_frames * FRAME_BYTES], first=start == 0)
        (activity,) = engine.activity(call, go_on)
        probabilities += activity.probabilities
    return probabilities


def share_of_speech(probabilities: list[float]) -> float:
    return sum(probability >= 0.4 for probability in probabilities) / len(probabilities)


def test_it_hears_what_faster_whisper_hears(engine: SileroActivity) -> None:
    from faster_whisper.vad import get_vad_model

    pcm, _ = speech.dialogue()
    pcm = pcm[: len(pcm) // FRAME_BYTES * FRAME_BYTES]
    samples = np.frombuffer(pcm, "<i2").astype(np.float32) / 32768
    theirs = get_vad_model()(samples.copy()).ravel()
    # Their last frame is left out: they blank its last samples by mistake.
    np.testing.assert_allclose(heard(engine, pcm)[:-1], theirs[:-1], atol=1e-4)


@pytest.mark.parametrize("block_frames", [1, 7, 31, 128, 200])
def test_where_the_recording_is_cut_does_not_matter(engine: SileroActivity, block_frames: int) -> None:
    pcm, _ = speech.dialogue(speech.LINES[:4])
    assert heard(engine, pcm, block_frames=block_frames) == pytest.approx(heard(engine, pcm), abs=1e-6)


def test_a_new_recording_starts_afresh(engine: SileroActivity) -> None:
    pcm, _ = speech.dialogue(speech.LINES[:2])
    first = heard(engine, pcm)
    heard(engine, speech.say(speech.LINES[5]))
    assert heard(engine, pcm) == first


def test_it_tells_speech_from_pauses(engine: SileroActivity) -> None:
    pcm, spoken = speech.dialogue(pause_ms=1500)
    probabilities = heard(engine, pcm)
    for start, end, _ in spoken:
        assert share_of_speech(probabilities[start // ACTIVITY_FRAME_MS : end // ACTIVITY_FRAME_MS]) > 0.7
    for before, after in pairwise(spoken):
        pause = probabilities[(before.end_ms + 500) // ACTIVITY_FRAME_MS : (after.start_ms - 200) // ACTIVITY_FRAME_MS]
        assert share_of_speech(pause) == 0


@pytest.mark.parametrize(
    "pcm",
    [speech.silence(5000), speech.tone(5000), speech.music(5000), speech.noise(5000)],
    ids=["silence", "tone", "music", "noise"],
)
def test_what_nobody_says_is_not_speech(engine: SileroActivity, pcm: bytes) -> None:
    assert share_of_speech(heard(engine, pcm)) < 0.05


@pytest.mark.parametrize(("samples", "frames"), [(0, 0), (1, 1), (512, 1), (513, 2), (3200, 7)])
def test_a_short_frame_counts_as_whole(engine: SileroActivity, samples: int, frames: int) -> None:
    (activity,) = engine.activity(ActivityCall(bytes(samples * 2), first=True), go_on)
    assert len(activity.probabilities) == frames


def test_it_stops_when_asked(engine: SileroActivity) -> None:
    def stop() -> None:
        raise StoppedByCaller

    with pytest.raises(StoppedByCaller):
        list(engine.activity(ActivityCall(speech.silence(1000), first=True), stop))


def test_a_model_that_is_not_there_is_unusable(tmp_path: Path) -> None:
    with pytest.raises(EngineError) as caught:
        SileroActivity().load(spec(str(tmp_path)), told_nothing)
    assert caught.value.cause is FailureCause.MODEL_UNUSABLE
    assert MODEL_FILE in caught.value.what


def test_a_damaged_model_is_unusable(tmp_path: Path) -> None:
    (tmp_path / MODEL_FILE).write_bytes(b"\x08\x01broken")
    with pytest.raises(EngineError) as caught:
        SileroActivity().load(spec(str(tmp_path)), told_nothing)
    assert caught.value.cause is FailureCause.MODEL_UNUSABLE


def test_closing_twice_is_harmless() -> None:
    engine = SileroActivity()
    engine.load(spec(), told_nothing)
    engine.close()
    engine.close()


def test_importing_it_brings_no_other_engine_along() -> None:
    program = (
        "import sys, canto_beats.engines.adapters.silero_activity as silero;"
        "silero.SileroActivity().load(silero.LoadSpec('silero', ''), lambda *_: None);"
        "print(sorted({'torch', 'faster_whisper', 'ctranslate2', 'av', 'transformers'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
