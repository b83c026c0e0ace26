"""What is put to the models: a sound, a text, or a picture, each as the calls an engine takes."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from canto_beats.engines.contracts import AnswerCall, EngineKind, ImageCall, SpeechWindow, TranscribeCall
from canto_beats.media.audio_stream import BYTES_PER_MS, AudioStream
from canto_beats.media.source_file import unreadable
from canto_beats.pipeline.polishing.polish import PolishBatch
from canto_beats.pipeline.polishing.prompts import longest_answer, polish_messages

LINES_AT_ONCE = 12
"""As many as a job hands to its language model."""
Question = TranscribeCall | AnswerCall | ImageCall


class Item(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def kind(self) -> EngineKind:
        """Of the models that it is for."""
        ...

    def questions(self, longest_window_ms: int) -> Generator[Question, None, None]:
        """Raises `CantoBeatsError` where the item cannot be read after all."""
        ...


@dataclass(frozen=True, slots=True)
class SoundItem:
    """Cut wherever a window is full: whether a model works is asked here, and `evaluate` asks how well."""

    name: str
    path: Path
    start_ms: int = 0
    length_ms: int | None = None
    """Nothing: to the end."""
    kind: EngineKind = EngineKind.SPEECH

    def questions(self, longest_window_ms: int) -> Generator[Question, None, None]:
        start_ms = self.start_ms
        for index, pcm in enumerate(self._pieces(longest_window_ms * BYTES_PER_MS)):
            yield TranscribeCall((SpeechWindow(index, start_ms, pcm),))
            start_ms += len(pcm) // BYTES_PER_MS

    def _pieces(self, size: int) -> Iterator[bytes]:
        waiting = bytearray()
        for block in self._blocks():
            waiting += block
            while len(waiting) >= size:
                yield bytes(waiting[:size])
                del waiting[:size]
        if waiting:
            yield bytes(waiting)

    def _blocks(self) -> Iterator[bytes]:
        """The sound from `start_ms` on, for `length_ms`."""
        skip = self.start_ms * BYTES_PER_MS
        left = None if self.length_ms is None else self.length_ms * BYTES_PER_MS
        with AudioStream(self.path) as stream:
            for block in stream:
                wanted = block[skip:] if left is None else block[skip : skip + left]
                skip = max(skip - len(block), 0)
                if wanted:
                    yield wanted
                if left is not None:
                    left -= len(wanted)
                    if left <= 0:
                        return


@dataclass(frozen=True, slots=True)
class TextItem:
    """Lines to be polished, because that is what a language model is asked for here."""

    name: str
    lines: tuple[str, ...]
    kind: EngineKind = EngineKind.LANGUAGE

    def questions(self, longest_window_ms: int) -> Generator[Question, None, None]:  # noqa: ARG002 - a matter of sound
        for first in range(0, len(self.lines), LINES_AT_ONCE):
            batch = PolishBatch(first, self.lines[first : first + LINES_AT_ONCE])
            yield AnswerCall(polish_messages(batch), max_new_tokens=longest_answer(batch))


@dataclass(frozen=True, slots=True)
class PictureItem:
    name: str
    read: Callable[[], bytes]
    """When it is wanted: a folder may hold more pictures than memory does."""
    kind: EngineKind = EngineKind.IMAGE

    def questions(self, longest_window_ms: int) -> Generator[Question, None, None]:  # noqa: ARG002 - a matter of sound
        try:
            image = self.read()
        except OSError as error:
            raise unreadable(Path(self.name), error) from error
        yield ImageCall(image)
