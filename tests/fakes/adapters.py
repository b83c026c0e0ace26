"""Fake adapters, one of each kind. What they do wrong, and when, is in `behaviour.py`."""

from __future__ import annotations

import hashlib
import threading
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from canto_beats.engines.contracts import (
    ACTIVITY_FRAME_SAMPLES,
    Activity,
    ActivityCall,
    AnswerCall,
    AnswerPiece,
    EngineError,
    EngineKind,
    FailureCause,
    ImageCall,
    Loaded,
    LoadSpec,
    Notice,
    SpeechWindow,
    Stop,
    Tell,
    TranscribeCall,
    WindowResult,
)
from canto_beats.engines.parking import cannot_park
from canto_beats.subtitles.phrase import Phrase
from tests.fakes.behaviour import Behaviour, read_behaviour, work_for
from tests.fakes.mishaps import go_wrong, print_natively, refuse_if_too_big

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.fakes.borrowed_memory import BorrowedMemory

_CHARACTERS = "我你佢哋嘅咗喺唔係啲嘢冇乜點解邊度而家聽日返工食飯飲茶好靚仔講廣東話香港人天氣熱凍落雨行街睇戲買餸煮"


def heard(window: SpeechWindow, begins_with: str = "") -> tuple[Phrase, ...]:
    """What `FakeSpeech` hears in a window: a text of its own for every different sound, nothing in dead silence."""
    if not any(window.pcm):
        return ()
    digest = hashlib.blake2b(window.pcm, digest_size=16).digest()
    text = "".join(_CHARACTERS[byte % len(_CHARACTERS)] for byte in digest)
    middle = (window.start_ms + window.end_ms) // 2
    halves = ((begins_with + text[:7], window.start_ms, middle), (text[7:], middle, window.end_ms))
    within = (window.start_ms, window.end_ms)
    phrases = (Phrase.from_pieces([half], within=within, confidence=0.9) for half in halves)
    return tuple(phrase for phrase in phrases if phrase)


class _Fake:
    """What all have in common: loading, dying and keeping a journal as their model folder says."""

    def __init__(self) -> None:
        self._behaviour = Behaviour()
        self._lock = threading.Lock()
        self._calls = 0
        self._memory: BorrowedMemory | None = None

    def load(self, spec: LoadSpec, tell: Tell) -> Loaded:
        self._behaviour = behaviour = read_behaviour(spec.model_dir)
        self._write("load")
        steps = 10
        for step in range(steps):
            tell("weights", step / steps)
            work_for(behaviour.load_s / steps, _never)
        refuse_if_too_big(behaviour, spec)
        if behaviour.weights_mb:
            from tests.fakes.borrowed_memory import BorrowedMemory  # POSIX alone

            self._memory = BorrowedMemory(behaviour, spec)
        go_wrong(behaviour, None, _never)
        notices = (Notice("fake", "This is a fake engine."),)
        return Loaded("fake", spec.device, spec.dtype, behaviour.parallel or spec.workers, spec.batch, notices)

    def park(self) -> None:
        if not self._behaviour.parks:
            raise cannot_park("the fake is told to say so")
        self._write("park")

    def restore(self) -> None:
        self._write("restore")

    def close(self) -> None:
        self._write("close")

    def _begin(self, stop: Stop, number: int | None = None) -> Stop:
        """Take the time one piece of work takes and go wrong where asked; returns the `stop` to go on with."""
        with self._lock:
            number, self._calls = self._calls if number is None else number, self._calls + 1
        stop = _never if self._behaviour.stubborn else stop
        self._write(f"work {number}")
        if self._behaviour.noise:
            print_natively("printf from a native library\n" * 3)
        work_for(self._behaviour.window_s, stop)
        go_wrong(self._behaviour, number, stop)
        return stop

    def _write(self, line: str) -> None:
        if self._behaviour.journal:
            with self._lock, Path(self._behaviour.journal).open("a", encoding="utf-8") as journal:
                journal.write(line + "\n")


class FakeSpeech(_Fake):
    kind = EngineKind.SPEECH

    def transcribe(self, call: TranscribeCall, stop: Stop) -> Iterator[WindowResult]:
        if call.options.language == "xx":
            raise EngineError(FailureCause.UNSUPPORTED, "The fake does not know “xx”.", "Choose another language.")
        with self._memory.for_windows(len(call.windows)) if self._memory else nullcontext():
            for window in call.windows:
                self._begin(stop, window.index)
                if self._behaviour.wrong_type and self._behaviour.at == window.index:
                    yield "no result"  # type: ignore[misc]  # on purpose
                yield WindowResult(window.index, heard(window, self._behaviour.begins_with))


class FakeLanguage(_Fake):
    kind = EngineKind.LANGUAGE

    def answer(self, call: AnswerCall, stop: Stop) -> Iterator[AnswerPiece]:
        number = self._calls
        stop = self._begin(stop)
        with self._memory.for_windows(1) if self._memory else nullcontext():
            text = self._text(call.messages[-1].content, number)
        for start in range(0, len(text), 8):
            stop()
            yield AnswerPiece(text[start : start + 8])
        while self._behaviour.answer == "endless":
            work_for(0.01, stop)
            yield AnswerPiece("哈")

    def _text(self, question: str, number: int) -> str:
        behaviour = self._behaviour
        match behaviour.answer:
            case "canned":
                return behaviour.canned[min(number, len(behaviour.canned) - 1)]
            case "chatty":
                return f"好呀！以下係修改後嘅字幕：\n```\n{question}\n```\n希望幫到你！"
            case "empty":
                return ""
            case "half":
                return question[: len(question) // 2]
            case "translated":
                return "This is an English translation of the subtitles."
            case _:
                return question


class FakeImage(_Fake):
    kind = EngineKind.IMAGE

    def describe(self, call: ImageCall, stop: Stop) -> Iterator[AnswerPiece]:
        self._begin(stop)
        yield AnswerPiece(f"A picture of {len(call.image)} bytes.")


class FakeActivity(_Fake):
    kind = EngineKind.VOICE_ACTIVITY

    def activity(self, call: ActivityCall, stop: Stop) -> Iterator[Activity]:
        import numpy as np

        self._begin(stop)
        samples = np.frombuffer(call.pcm, dtype="<i2").astype(np.float32)
        samples = np.pad(samples, (0, -len(samples) % ACTIVITY_FRAME_SAMPLES))
        loudness = np.sqrt(np.mean(samples.reshape(-1, ACTIVITY_FRAME_SAMPLES) ** 2, axis=1))
        probabilities = np.clip(loudness / 600, 0.0, 1.0)
        yield Activity(tuple(round(float(probability), 3) for probability in probabilities))


def _never() -> None:
    """The `stop` of an adapter that does not listen."""
