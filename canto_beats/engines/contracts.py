"""What an engine is, for both sides of the process border. Standard library and our own words only.

Values here cross the border as msgpack, so they are plain frozen dataclasses. To add an engine: write one adapter
class in `engines/adapters/`, name it in `catalogue.py`, and add it to the conformance suite in `tests/engines/`.
Adapters run in the child process, on its main thread unless a docstring below says otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from canto_beats.subtitles.phrase import Phrase

SAMPLE_RATE = 16_000
BYTES_PER_MS = SAMPLE_RATE * 2 // 1000
"""Audio is always signed 16-bit little-endian mono at 16 kHz."""


class EngineKind(StrEnum):
    SPEECH = "speech"
    LANGUAGE = "language"
    IMAGE = "image"
    VOICE_ACTIVITY = "voice-activity"


class FailureCause(StrEnum):
    """Why an engine could not do what it was asked, as the engine itself reports it (it is still alive)."""

    OUT_OF_MEMORY = "out-of-memory"
    MODEL_UNUSABLE = "model-unusable"
    """Files missing, cut short, or of a kind this engine cannot read."""
    UNSUPPORTED = "unsupported"
    """The model cannot do this: a language it was not made for, a task of another kind."""
    DEVICE_UNUSABLE = "device-unusable"
    """The library here cannot use the device, though it is there: built without it, or a driver too old."""
    INPUT_UNUSABLE = "input-unusable"
    """What it was handed cannot be read, whichever model looks at it: a damaged picture."""
    CANCELLED = "cancelled"
    BUG = "bug"


class EngineError(Exception):
    """Raised by adapters for failures they understand; anything else is reported as a bug, with its trace."""

    def __init__(self, cause: FailureCause, what: str, todo: str = "", detail: str = "") -> None:
        super().__init__(f"{what} {todo}".strip())
        self.cause, self.what, self.todo = cause, what, todo
        self.detail = detail
        """For the log: the trace, once it has crossed the border."""


class StoppedByCaller(Exception):  # noqa: N818 - not an error
    """An adapter raises this (by calling `stop()`) when the caller asked for no more."""


Stop = Callable[[], None]
"""Adapters call it between items and tokens; it raises `StoppedByCaller` once the caller wants no more."""

Tell = Callable[[str, float], None]
"""Report a phase and how far it is (0 to 1): `tell("weights", 0.5)`. Goes out with the heartbeats."""


@dataclass(frozen=True, slots=True)
class LoadSpec:
    """Everything needed to load one model the same way again."""

    engine: str
    """Name in the catalogue."""
    model_dir: str
    device: str = "cpu"
    """`cpu`, `cuda:0`, `mps`."""
    dtype: str = "auto"
    """`auto`, `float32`, `float16`, `bfloat16`, `int8`; each adapter documents what it understands."""
    workers: int = 1
    """Windows worked on at the same time, each with `threads` processor threads."""
    threads: int = 0
    """0: the adapter chooses."""
    batch: int = 1
    """Windows handed over in one call."""
    offload: bool = False
    """What does not fit on the device is fetched part by part while it works; on a processor, from the disk."""
    budget_bytes: int = 0
    """What weights may take on the device then; 0: most of what is free."""
    converted_dir: str = ""
    """Where an adapter may keep a copy of the model in its own format; empty: nowhere."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person should know that is not a failure."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """What an adapter says of itself once its model is ready."""

    model: str
    device: str
    dtype: str
    parallel: int = 1
    """Calls worth having under way at once."""
    batch: int = 1
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class SpeechWindow:
    index: int
    start_ms: int
    pcm: bytes

    @property
    def end_ms(self) -> int:
        return self.start_ms + len(self.pcm) // BYTES_PER_MS


@dataclass(frozen=True, slots=True)
class SpeechOptions:
    language: str = "yue"
    prompt: str = ""
    """A sentence in the style wanted; empty: the adapter's own for Cantonese."""
    hot_words: str = ""
    """A sentence that names what is likely to be said; goes behind the prompt."""
    beam_size: int = 1


@dataclass(frozen=True, slots=True)
class WindowResult:
    index: int
    phrases: tuple[Phrase, ...]
    """Times are those of the whole recording, within the window."""
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class TranscribeCall:
    windows: tuple[SpeechWindow, ...]
    options: SpeechOptions = field(default_factory=SpeechOptions)


@dataclass(frozen=True, slots=True)
class ActivityCall:
    """The next stretch of one recording. State is kept between calls; `first` starts a new recording."""

    pcm: bytes
    first: bool = False


@dataclass(frozen=True, slots=True)
class Activity:
    probabilities: tuple[float, ...]
    """One per `ACTIVITY_FRAME_MS` of the audio handed over (a last short frame counts as whole)."""


ACTIVITY_FRAME_SAMPLES = 512
ACTIVITY_FRAME_MS = 32


@dataclass(frozen=True, slots=True)
class Message:
    role: str
    content: str


@dataclass(frozen=True, slots=True)
class AnswerCall:
    messages: tuple[Message, ...]
    max_new_tokens: int = 512
    temperature: float = 0.0
    """0: always the likeliest token."""
    seed: int = 0


@dataclass(frozen=True, slots=True)
class AnswerPiece:
    text: str
    """The next piece of the answer; all pieces joined are the answer."""


@dataclass(frozen=True, slots=True)
class ImageCall:
    image: bytes
    """A whole file: PNG, JPEG, WebP, GIF, BMP or TIFF. It is decoded in the engine's process alone."""
    prompt: str = ""
    """What is asked about it; empty: the adapter's own question. A model that writes captions goes on from it."""
    max_new_tokens: int = 128


class Adapter(Protocol):
    """What every adapter has. The class is made with no arguments, and importing its module imports its library."""

    kind: EngineKind

    def load(self, spec: LoadSpec, tell: Tell) -> Loaded:
        """Load the model. Raise `EngineError` for what is the model's or the machine's fault."""
        ...

    def close(self) -> None:
        """Drop every reference and clear the device's cache; the process exits right after. Never raises."""
        ...


class SpeechAdapter(Adapter, Protocol):
    def transcribe(self, call: TranscribeCall, stop: Stop) -> Iterator[WindowResult]:
        """One result per window, in any order, as each is ready.

        Called from up to `Loaded.parallel` threads at once. The same window gives the same result whichever windows
        came before it, on the same load.
        """
        ...


class VoiceActivityAdapter(Adapter, Protocol):
    def activity(self, call: ActivityCall, stop: Stop) -> Iterator[Activity]:
        """Exactly one item."""
        ...


class LanguageAdapter(Adapter, Protocol):
    def answer(self, call: AnswerCall, stop: Stop) -> Iterator[AnswerPiece]: ...


class ImageAdapter(Adapter, Protocol):
    def describe(self, call: ImageCall, stop: Stop) -> Iterator[AnswerPiece]: ...


METHODS: dict[EngineKind, tuple[str, type, type]] = {
    EngineKind.SPEECH: ("transcribe", TranscribeCall, WindowResult),
    EngineKind.VOICE_ACTIVITY: ("activity", ActivityCall, Activity),
    EngineKind.LANGUAGE: ("answer", AnswerCall, AnswerPiece),
    EngineKind.IMAGE: ("describe", ImageCall, AnswerPiece),
}
"""Per kind: the adapter's method, what it takes, and what it yields."""
