"""The contestants of `bench_cues.py`: each takes phrases and gives the texts and times of cues.

stable-ts runs in a process of its own, which is this file again.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import types
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

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


def _as_whisper_tells_it(phrases: Iterable[Phrase]) -> dict[str, Any]:
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


def regrouped(folder: Path, phrases: Iterable[Phrase], algorithm: str) -> tuple[str, list[Piece]]:
    """stable-ts's version, and its cues; `folder` is its unpacked source, which the project does not depend on."""
    ran = subprocess.run(
        [sys.executable, __file__, algorithm],
        input=json.dumps(_as_whisper_tells_it(phrases)),
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    version, pieces = json.loads(ran.stdout)
    return version, [(text, start, end) for text, start, end in pieces]


def main(arguments: Sequence[str]) -> int:
    # It imports it for reading sound, which nobody does here.
    sys.modules.setdefault("torchaudio", types.ModuleType("torchaudio"))
    import stable_whisper

    groups = stable_whisper.WhisperResult(json.load(sys.stdin)).regroup(arguments[0]).segments
    pieces = [(group.text, round(group.start * 1000), round(group.end * 1000)) for group in groups]
    json.dump([stable_whisper.__version__, pieces], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
