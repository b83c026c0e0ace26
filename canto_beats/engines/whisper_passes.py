"""How a Whisper model is listened with, the same for every engine that runs one.

A window is heard in passes of up to thirty seconds. Each pass is decoded once; if the result repeats itself or the
model was unsure, again in other ways, until one is good. Nothing is carried from one window to the next, and nothing
is left to chance, so a window gives the same phrases whenever it is heard.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from canto_beats.engines.whisper_segments import PASSAGE_MS, SHORTEST_TAIL_MS, Vocabulary, phrase_of, split_segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from canto_beats.engines.contracts import SpeechWindow, Stop
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


class Passage(Protocol):
    """Up to thirty seconds of audio, encoded."""

    def decode(self, attempt: Attempt) -> Decoded: ...

    def no_speech(self) -> float:
        """How probable the model thinks it that nobody speaks. Asked after `decode`."""
        ...

    def align(self, tokens: Sequence[int]) -> list[Span] | None:
        """When each of the text tokens was said, in milliseconds from the passage's start; None if it cannot tell."""
        ...


Listen = Callable[[int], Passage]
"""Encode what a window holds from so many milliseconds on."""


@dataclass(frozen=True, slots=True)
class Listening:
    """What stays the same for all windows of a call."""

    vocabulary: Vocabulary
    prompt: str
    attempts: Sequence[Attempt]
    stop: Stop

    def phrases(self, window: SpeechWindow, listen: Listen) -> tuple[Phrase, ...]:
        phrases: list[Phrase] = []
        length = window.end_ms - window.start_ms
        heard = 0
        while heard < length and (heard == 0 or length - heard >= SHORTEST_TAIL_MS):
            self.stop()
            passage = listen(heard)
            decoded = self._best(passage)
            on = heard + PASSAGE_MS
            if not _is_silence(decoded, passage):
                segments = split_segments(decoded.tokens, self.vocabulary, min(length - heard, PASSAGE_MS))
                phrases += self._phrases_of(segments.found, passage, decoded, window, heard)
                if segments.listen_again_from_ms is not None:
                    on = heard + segments.listen_again_from_ms
            heard = on
        return tuple(phrases)

    def _best(self, passage: Passage) -> Decoded:
        """The first good result; if none is, the surest of those that do not repeat themselves."""
        results: list[tuple[bool, float, Decoded]] = []
        for attempt in self.attempts:
            self.stop()
            decoded = passage.decode(attempt)
            text = self.vocabulary.text_of([token for token in decoded.tokens if token < self.vocabulary.end])
            repeats = _compression(text) > MOST_REPETITIVE
            unsure = decoded.mean_log_probability < LEAST_SURE
            if _is_silence(decoded, passage) or not (repeats or unsure):
                return decoded
            results.append((not repeats, decoded.mean_log_probability, decoded))
        return max(results, key=lambda result: result[:2])[-1]

    def _phrases_of(
        self, segments: Sequence[Segment], passage: Passage, decoded: Decoded, window: SpeechWindow, heard: int
    ) -> list[Phrase]:
        tokens = [token for segment in segments for token in segment.tokens]
        if not tokens:
            return []
        self.stop()
        spans = passage.align(tokens)
        phrases: list[Phrase] = []
        offset = window.start_ms + heard
        earliest = offset
        for segment in segments:
            own = None if spans is None else spans[: len(segment.tokens)]
            spans = None if spans is None else spans[len(segment.tokens) :]
            phrase = phrase_of(
                segment,
                own,
                self.vocabulary,
                within=(earliest, window.end_ms),
                offset_ms=offset,
                confidence=min(1.0, math.exp(decoded.mean_log_probability)),
            )
            if phrase is not None and not self._echoes_the_prompt(phrase.text):
                phrases.append(phrase)
                earliest = phrase.end_ms
        return phrases

    def _echoes_the_prompt(self, text: str) -> bool:
        """A model that hears nothing may say its prompt, once or several times."""
        prompt = _letters(self.prompt)
        return bool(prompt) and prompt in _letters(text) and not _letters(text).replace(prompt, "")


def _is_silence(decoded: Decoded, passage: Passage) -> bool:
    return decoded.mean_log_probability < LEAST_SURE and passage.no_speech() > MOST_SILENT


def _compression(text: str) -> float:
    written = text.encode()
    return len(written) / len(zlib.compress(written)) if written else 0.0


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
