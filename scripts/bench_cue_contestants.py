"""The contestants of `bench_cues.py`: each takes phrases and gives cues.

python scripts/bench_cue_contestants.py ALGORITHM < phrases.json > cues.json

The latter is for stable-ts, which an environment of its own has.
"""

from __future__ import annotations

import json
import sys
import types
from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from canto_beats.subtitles.phrase import Phrase

_MARKS = frozenset("，。？！；：、,.?!;:")
Piece = tuple[str, int, int]


def plain(phrases: Iterable[Phrase], characters: int) -> list[Piece]:
    """Split at punctuation, and what is longer every so many characters."""
    return [piece for phrase in phrases for piece in _split(phrase, characters)]


def _split(phrase: Phrase, characters: int) -> Iterator[Piece]:
    first = 0
    for index, char in enumerate(phrase.text):
        full = index + 1 - first == characters
        if full or char in _MARKS or index + 1 == len(phrase.text):
            yield phrase.text[first : index + 1], phrase.spans[first][0], max(phrase.spans[index][1], 1)
            first = index + 1


def stable_ts_input(phrases: Iterable[Phrase]) -> dict[str, Any]:
    """As Whisper with word times gives it: Han character by character, Latin word by word."""
    segments = []
    for phrase in phrases:
        words: list[dict[str, Any]] = []
        for char, (start, end) in zip(phrase.text, phrase.spans, strict=True):
            goes_on = words and char.isascii() and char.isalnum() and words[-1]["word"][-1].isascii()
            if goes_on or (words and char in _MARKS):
                words[-1]["word"] += char
                words[-1]["end"] = end / 1000
            else:
                words.append({"word": char, "start": start / 1000, "end": end / 1000})
        segments.append({"start": words[0]["start"], "end": words[-1]["end"], "text": phrase.text, "words": words})
    return {"language": "yue", "segments": segments}


def regrouped(result: dict[str, Any], algorithm: str) -> list[Piece]:
    # It imports it for reading sound, which nobody does here.
    sys.modules.setdefault("torchaudio", types.ModuleType("torchaudio"))
    from stable_whisper import WhisperResult

    groups = WhisperResult(result).regroup(algorithm).segments
    return [(group.text, round(group.start * 1000), round(group.end * 1000)) for group in groups]


def main(arguments: Sequence[str]) -> int:
    json.dump(list(chain(regrouped(json.load(sys.stdin), arguments[0]))), sys.stdout, ensure_ascii=False)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
