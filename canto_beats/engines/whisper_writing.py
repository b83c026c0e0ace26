"""Whisper's token loop, for libraries that have none or a broken one: all it needs is the next token's logits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from canto_beats.engines.whisper_passes import FIRST_TIMESTAMP_LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from canto_beats.engines.contracts import Stop
    from canto_beats.engines.whisper_prompt import Specials

    Step = Callable[[Sequence[int]], NDArray[np.float32]]
    """Reads some tokens and returns the logits of the one to come."""


@dataclass(frozen=True, slots=True)
class Written:
    tokens: tuple[int, ...]
    mean_log_probability: float


@dataclass(frozen=True, slots=True)
class Rules:
    specials: Specials
    never: Sequence[int]
    not_first: Sequence[int]

    def write(self, step: Step, prompt: Sequence[int], room: int, temperature: float, stop: Stop) -> Written:
        chance = np.random.default_rng(0)
        written: list[int] = []
        total = 0.0
        logits = step(prompt)
        while True:
            probable = _log_softmax(self.allowed(logits, written))
            token = int(probable.argmax()) if temperature <= 0 else _drawn(probable / temperature, chance)
            total += float(probable[token])
            if token == self.specials.end or len(written) == room:
                return Written(tuple(written), total / (len(written) + 1))
            written.append(token)
            stop()
            logits = step([token])

    def allowed(self, logits: NDArray[np.float32], written: Sequence[int]) -> NDArray[np.float32]:
        """The logits, with minus infinity for what may not come next.

        A passage begins with a timestamp. Timestamps stand in pairs, end of one segment and start of the next, and
        never go back; one alone stands at the beginning and at the end.
        """
        first, end = self.specials.first_timestamp, self.specials.end
        logits = logits.copy()
        logits[[*self.never, self.specials.no_timestamps]] = -np.inf
        if not written:
            logits[list(self.not_first)] = -np.inf
            logits[:first] = -np.inf
            logits[first + FIRST_TIMESTAMP_LIMIT + 1 :] = -np.inf
            return logits
        closes = written[-1] >= first and len(written) > 1 and written[-2] < first
        if closes:
            logits[:end] = -np.inf
        elif written[-1] >= first:
            logits[first:] = -np.inf
        if times := [token for token in written if token >= first]:
            logits[first : times[-1] + (0 if closes else 1)] = -np.inf
        # Any timestamp at all being likelier than the likeliest word makes it a timestamp.
        if _log_of_sum(logits[first:]) > logits[:first].max():
            logits[:first] = -np.inf
        return logits


def _log_softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    normal: NDArray[np.float32] = logits - np.float32(_log_of_sum(logits))
    return normal


def _log_of_sum(logits: NDArray[np.float32]) -> float:
    """Of the exponentials; minus infinity if nothing is allowed."""
    highest = float(logits.max())
    return highest + float(np.log(np.exp(logits - highest).sum())) if np.isfinite(highest) else highest


def _drawn(probable: NDArray[np.float32], chance: np.random.Generator) -> int:
    reached = np.cumsum(np.exp(_log_softmax(probable)), dtype=np.float64)
    return int(np.searchsorted(reached, chance.random() * reached[-1], side="right"))
