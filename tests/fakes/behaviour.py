"""How a fake engine is to behave: read from `fake.json` in its model folder, overridden by an environment variable.

Tests write the file with `behave`, or set `CANTO_BEATS_FAKE` to the same JSON where the model folder is not theirs.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from canto_beats.engines.contracts import Stop

FAKE_VARIABLE = "CANTO_BEATS_FAKE"

METAL_LAST_WORDS = (
    "libc++abi: terminating due to uncaught exception of type std::runtime_error: [METAL] Command buffer execution "
    "failed: Insufficient Memory (00000008:kIOGPUCommandBufferCallbackErrorOutOfMemory)\n"
)


class Behaviour(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    parallel: int = 0
    """Calls under way at once; 0: as many as `LoadSpec.workers`."""
    journal: str = ""
    """A file that gets a line for every load, window and close."""

    load_s: float = 0.0
    window_s: float = 0.0
    """Time each window, answer or stretch of audio takes."""
    begins_with: str = ""
    """Heard at the beginning of every window."""
    stubborn: bool = False
    """Never looks whether the caller wants it to stop."""
    noise: bool = False
    """Native code writes to the standard output at every window."""

    at: int | None = None
    """The window (or call, counted from 0) at which what follows happens; None: while loading."""
    once: str = ""
    """A file that is made when it happens, and keeps it from happening again."""
    last_words: str = ""
    """Written to the standard error stream just before dying."""
    die_signal: str = ""
    """Name of the signal the process sends itself, such as SIGKILL, SIGABRT or SIGSTOP."""
    die_exit_code: int | None = None
    hold_gil_s: float = 0.0
    endless: bool = False
    raises: str = ""
    """`bug`, `memory` (Python's own MemoryError), or a `FailureCause`."""
    wrong_type: bool = False
    """Yields something that is no result."""
    garbage: str = ""
    """Hexadecimal bytes written among the frames, as by a native library that has the wrong descriptor."""

    parks: bool = False
    """Its weights can wait in the computer's memory."""

    accelerator: str = ""
    """A file that is a GPU (`FakeAccelerator`), used unless the device is the processor."""
    weights_mb: int = 0
    """Half of it as int8."""
    window_mb: int = 0
    """More for every window of a call, while it is worked on."""
    data_limit_mb: int = 0
    """On the processor memory is really allocated, and the system lets it have so much more than before it loads."""
    tells_late: bool = False
    """Running out of memory is told by the call after the one that it happened in."""
    stays_poisoned: bool = False
    """Once memory has run out, nothing in the process works any more."""

    fits_dtypes: tuple[str, ...] = ()
    fits_workers: int = 0
    """Out of memory while loading, unless the dtype is one of these or there are at most so many workers."""

    answer: str = "echo"
    """`echo`, `canned`, `chatty`, `empty`, `half`, `translated`, `endless`."""
    canned: tuple[str, ...] = ()
    """Answers given one after another, the last one again and again."""


def behave(model_dir: Path, **knobs: Any) -> Path:
    """Make `model_dir` a fake model that behaves so; returns the folder."""
    behaviour = msgspec.convert(knobs, Behaviour)
    model_dir.mkdir(parents=True, exist_ok=True)
    (model_dir / "fake.json").write_bytes(msgspec.json.encode(behaviour))
    return model_dir


def read_behaviour(model_dir: str) -> Behaviour:
    file = Path(model_dir) / "fake.json"
    knobs: dict[str, Any] = msgspec.json.decode(file.read_bytes()) if model_dir and file.exists() else {}
    knobs |= msgspec.json.decode(os.environ.get(FAKE_VARIABLE, "{}"))
    return msgspec.convert(knobs, Behaviour)


def work_for(seconds: float, stop: Stop) -> None:
    """Take so long, the way a decoder does: asking between steps whether to go on."""
    until = time.monotonic() + seconds
    stop()
    while (left := until - time.monotonic()) > 0:
        time.sleep(min(left, 0.01))
        stop()
