"""Where somebody speaks: the Silero v6 network on onnxruntime, 32 ms at a time, without torch.

faster-whisper's package brings the network along; only its file is used, because importing the package costs more
than the work. The state between frames is carried from call to call, so where a recording is cut does not matter.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime

from canto_beats.engines.contracts import (
    ACTIVITY_FRAME_SAMPLES,
    Activity,
    ActivityCall,
    EngineError,
    EngineKind,
    FailureCause,
    Loaded,
    LoadSpec,
    Stop,
    Tell,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

MODEL_FILE = "silero_vad_v6.onnx"
_INPUTS = ["input", "h", "c"]
_CONTEXT_SAMPLES = 64
"""Every frame is handed over behind the last samples of the frame before it."""
_STATE_SHAPE = (1, 1, 128)
_FRAMES_AT_ONCE = 128
"""Fastest where everything stays in the cache: more is slower and takes memory."""


class SileroActivity:
    """`model_dir` is a folder with the network's file; empty: the one that is installed. Always float32 on the CPU."""

    kind = EngineKind.VOICE_ACTIVITY

    def __init__(self) -> None:
        self._session: Any = None
        self._start_recording()

    def load(self, spec: LoadSpec, tell: Tell) -> Loaded:
        tell("weights", 0.0)
        folder = Path(spec.model_dir) if spec.model_dir else _installed_folder()
        self._session = _session(folder / MODEL_FILE)
        tell("weights", 1.0)
        return Loaded(model=Path(MODEL_FILE).stem, device="cpu", dtype="float32")

    def activity(self, call: ActivityCall, stop: Stop) -> Iterator[Activity]:
        """All calls of a recording but the last hand over whole frames (512 samples); a short frame is filled up."""
        if call.first:
            self._start_recording()
        frames = _frames(call.pcm)
        probabilities: list[float] = []
        for start in range(0, len(frames), _FRAMES_AT_ONCE):
            stop()
            probabilities += self._run(frames[start : start + _FRAMES_AT_ONCE])
        yield Activity(tuple(probabilities))

    def close(self) -> None:
        self._session = None

    def _start_recording(self) -> None:
        self._hidden = np.zeros(_STATE_SHAPE, np.float32)
        self._cell = np.zeros(_STATE_SHAPE, np.float32)
        self._context = np.zeros(_CONTEXT_SAMPLES, np.float32)

    def _run(self, frames: NDArray[np.float32]) -> list[float]:
        contexts = np.vstack((self._context, frames[:-1, -_CONTEXT_SAMPLES:]))
        inputs = (np.hstack((contexts, frames)), self._hidden, self._cell)
        output, self._hidden, self._cell = self._session.run(None, dict(zip(_INPUTS, inputs, strict=True)))
        self._context = frames[-1, -_CONTEXT_SAMPLES:]
        return output.tolist()


def _frames(pcm: bytes) -> NDArray[np.float32]:
    samples = np.frombuffer(pcm, "<i2")
    whole = np.zeros((-(-len(samples) // ACTIVITY_FRAME_SAMPLES), ACTIVITY_FRAME_SAMPLES), np.float32)
    whole.reshape(-1)[: len(samples)] = samples
    return whole / np.float32(32768)


def _installed_folder() -> Path:
    found = importlib.util.find_spec("faster_whisper")
    if found is None or not found.submodule_search_locations:
        raise _unusable("The voice activity model is not installed.")
    return Path(found.submodule_search_locations[0]) / "assets"


def _session(file: Path) -> Any:
    if not file.is_file():
        raise _unusable(f"The voice activity model {file} is missing.")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # the arena never gives back what it once took
    options.log_severity_level = 4  # a broken file is reported by the exception
    try:
        session = onnxruntime.InferenceSession(str(file), sess_options=options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's failures share no base class of their own
        raise _unusable(f"The voice activity model {file} cannot be read.") from error
    if [given.name for given in session.get_inputs()] != _INPUTS:
        raise _unusable(f"{file} is not the voice activity model that this program knows.")
    return session


def _unusable(what: str) -> EngineError:
    return EngineError(FailureCause.MODEL_UNUSABLE, what, "Install faster-whisper again, which brings it along.")
