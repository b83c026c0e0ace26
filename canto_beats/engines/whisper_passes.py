"""How a Whisper model is listened with, the same for every engine that runs one.

A window is heard in passes of up to thirty seconds. Each pass is decoded once; if the result repeats itself or the
model was unsure, again in other ways, until one is good. Nothing is carried from one window to the next, and nothing
is left to chance, so a window gives the same phrases whenever it is heard.
"""

from __future__ import annotations

import math
import zlib
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from canto_beats.engines.contracts import WindowResult
from canto_beats.engines.whisper_audio import passage_at, samples_of
from canto_beats.engines.whisper_segments import PASSAGE_MS, SHORTEST_TAIL_MS, Vocabulary, phrase_of, split_segments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from canto_beats.engines.contracts import SpeechWindow, Stop
    from canto_beats.engines.whisper_audio import Samples
    from canto_beats.engines.whisper_language import Asked
    from canto_beats.engines.whisper_segments import Segment
    from canto_beats.subtitles.phrase import Phrase, Span

MOST_REPETITIVE = 2.4
"""How far zlib may shrink a text before it counts as a loop."""
LEAST_SURE = -1.0
"""Mean log-probability of a token below which a result counts as guessed."""
MOST_SILENT = 0.6
"""Probability of "no speech" above which a guessed result counts as silence."""
FIRST_TIMESTAMP_LIMIT = 50
"""In steps of 20 ms: the first segment of a pass begins within a second."""


TEMPERATURES = (0.2, 0.4, 0.6, 0.8, 1.0)
"""Tried one after another where an engine can draw at random in a way that can be repeated."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One way of decoding a passage."""

    beam_size: int = 1
    temperature: float = 0.0
    """Above 0, tokens are drawn at random, from a generator that always starts alike."""
    unrepeated: int = 0
    """No sequence of so many tokens may come twice; 0: anything may."""


@dataclass(frozen=True, slots=True)
class Decoded:
    tokens: tuple[int, ...]
    """What the model wrote, without the prompt and `<|endoftext|>`."""
    mean_log_probability: float
    no_speech: float
    """How probable the model thinks it that nobody speaks; need not be found out where it was sure of its text."""

    @property
    def unsure(self) -> bool:
        return self.mean_log_probability < LEAST_SURE

    @property
    def silence(self) -> bool:
        return self.unsure and self.no_speech > MOST_SILENT


Encoded = TypeVar("Encoded")


class Listener(Protocol[Encoded]):
    """A loaded model, asked for one language with one prompt: what an adapter supplies."""

    def encode(self, passages: Sequence[Samples]) -> list[Encoded]:
        """Each of up to thirty seconds, to be filled up with silence."""
        ...

    def decode(self, passages: Sequence[Encoded], attempt: Attempt) -> list[Decoded]: ...

    def align(self, passage: Encoded, tokens: Sequence[int], samples: int) -> list[Span] | None:
        """When each of the text tokens was said, in milliseconds from the passage's start, which is so many samples
        long; None if the model cannot tell.
        """
        ...


@dataclass(frozen=True, slots=True)
class Listening(Generic[Encoded]):
    listener: Listener[Encoded]
    vocabulary: Vocabulary
    asked: Asked
    attempts: Sequence[Attempt]
    stop: Stop

    def results(self, windows: Sequence[SpeechWindow]) -> Iterator[WindowResult]:
        """The windows' first passages are encoded, and decoded once, together."""
        samples = [samples_of(window) for window in windows]
        beginnings = [passage_at(own, 0) for own in samples]
        self.stop()
        encoded = self.listener.encode(beginnings)
        self.stop()
        decoded = self.listener.decode(encoded, self.attempts[0])
        for position, window in enumerate(windows):
            first = _Passage(0, len(beginnings[position]), encoded[position], decoded[position])
            phrases = tuple(self._phrases(window, samples[position], first))
            yield WindowResult(window.index, phrases, self.asked.notices)

    def _phrases(self, window: SpeechWindow, samples: Samples, passage: _Passage[Encoded]) -> Iterator[Phrase]:
        length = window.end_ms - window.start_ms
        while True:
            decoded = self._best(passage)
            on = passage.from_ms + PASSAGE_MS
            if not decoded.silence:
                segments = split_segments(decoded.tokens, self.vocabulary, min(length - passage.from_ms, PASSAGE_MS))
                yield from self._phrases_of(segments.found, passage, decoded, window)
                if segments.listen_again_from_ms is not None:
                    on = passage.from_ms + segments.listen_again_from_ms
            if length - on < SHORTEST_TAIL_MS:
                return
            passage = self._passage(passage_at(samples, on), on)

    def _passage(self, samples: Samples, from_ms: int) -> _Passage[Encoded]:
        self.stop()
        (encoded,) = self.listener.encode([samples])
        return _Passage(from_ms, len(samples), encoded, self._decode(encoded, self.attempts[0]))

    def _decode(self, encoded: Encoded, attempt: Attempt) -> Decoded:
        self.stop()
        (decoded,) = self.listener.decode([encoded], attempt)
        return decoded

    def _best(self, passage: _Passage[Encoded]) -> Decoded:
        """The first good result; if none is, the surest of those that do not repeat themselves."""
        results: list[tuple[bool, float, Decoded]] = []
        decoded = passage.decoded
        for attempt in (None, *self.attempts[1:]):
            if attempt is not None:
                decoded = self._decode(passage.encoded, attempt)
            text = self.vocabulary.text_of([token for token in decoded.tokens if token < self.vocabulary.end])
            repeats = _compression(text) > MOST_REPETITIVE
            if decoded.silence or not (repeats or decoded.unsure):
                return decoded
            results.append((not repeats, decoded.mean_log_probability, decoded))
        return max(results, key=lambda result: result[:2])[-1]

    def _phrases_of(
        self, segments: Sequence[Segment], passage: _Passage[Encoded], decoded: Decoded, window: SpeechWindow
    ) -> Iterator[Phrase]:
        tokens = [token for segment in segments for token in segment.tokens]
        if not tokens:
            return
        self.stop()
        aligned = self.listener.align(passage.encoded, tokens, passage.samples)
        spans = None if aligned is None else iter(aligned)
        offset = earliest = window.start_ms + passage.from_ms
        for segment in segments:
            phrase = phrase_of(
                segment,
                None if spans is None else list(islice(spans, len(segment.tokens))),
                self.vocabulary,
                within=(earliest, window.end_ms),
                offset_ms=offset,
                confidence=min(1.0, math.exp(decoded.mean_log_probability)),
            )
            if phrase is not None and not self._echoes_the_prompt(phrase.text):
                yield phrase
                earliest = phrase.end_ms

    def _echoes_the_prompt(self, text: str) -> bool:
        """A model that hears nothing may say its prompt, once or several times."""
        prompt = _letters(self.asked.prompt)
        return bool(prompt) and prompt in _letters(text) and not _letters(text).replace(prompt, "")


@dataclass(frozen=True, slots=True)
class _Passage(Generic[Encoded]):
    from_ms: int
    """Within its window."""
    samples: int
    encoded: Encoded
    decoded: Decoded
    """At the first attempt."""


def _compression(text: str) -> float:
    written = text.encode()
    return len(written) / len(zlib.compress(written)) if written else 0.0


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
