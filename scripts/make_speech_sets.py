"""Speaks held-out lines into sets that `canto-beats evaluate` measures the demo speech model with.

python scripts/make_speech_sets.py FOLDER      makes FOLDER/seen-voices, unseen-voices, noise-15-db, ...

No training step saw any of the lines. Each recording is a dialogue with pauses of known
length; beside it lie its true subtitles.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # for canto_beats, where it is not installed

import numpy as np
from demo.made_lines import made_lines
from demo.pcm import to_pcm, write_wav
from demo.sounds import noise, with_noise
from demo.texts import corpus_lines
from demo.voices import PITCHES, RATE, SEEN_VOICES, UNSEEN_VOICES, Voice, utter

from canto_beats.subtitles import formats
from canto_beats.subtitles.cue import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from demo.voices import Samples

_IN_ONE_RECORDING = 12
_SPEEDS = (140, 200)
"""As fast as people speak; the training hears faster speech too, which holds more text in a minute."""


@dataclass(frozen=True, slots=True)
class Set:
    name: str
    variants: tuple[str, ...]
    pitches: tuple[int, int] = PITCHES
    noise_db: float | None = None
    made: bool = False
    """Lines with figures and English words: other fillings of the patterns that the training has too."""


SETS = (
    Set("seen-voices", SEEN_VOICES),
    Set("unseen-voices", UNSEEN_VOICES),
    Set("noise-15-db", SEEN_VOICES, noise_db=15),
    Set("figures-and-english", SEEN_VOICES, made=True),
    Set("low-voices", ("m1", "m3", "m5", "m7"), (40, 60)),
)
"""The last is no target: it shows what the model cannot hear."""


def main(arguments: Sequence[str] | None = None) -> int:
    wanted = _arguments().parse_args(arguments)
    for each in SETS:
        lines = (made_lines() if each.made else corpus_lines()).held_out[: wanted.lines]
        order = np.random.default_rng(3).permutation(len(lines))
        chance = np.random.default_rng(4)
        for number, start in enumerate(range(0, len(lines), _IN_ONE_RECORDING)):
            texts = [lines[index] for index in order[start : start + _IN_ONE_RECORDING]]
            _record(each, texts, wanted.folder / each.name, f"dialogue-{number:03}", chance)
        print(f"{wanted.folder / each.name}: {len(lines)} lines")
    return 0


def _record(each: Set, texts: Sequence[str], folder: Path, name: str, chance: np.random.Generator) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    pieces: list[Samples] = [np.zeros(RATE // 2, np.float32)]
    cues: list[Cue] = []
    for text in texts:
        variant = str(chance.choice(each.variants))
        voice = Voice(variant, int(chance.integers(*each.pitches)), int(chance.integers(*_SPEEDS)))
        utterance = utter(text, voice)
        start = sum(map(len, pieces))
        cues.append(Cue(start * 1000 // RATE, (start + len(utterance.samples)) * 1000 // RATE, text))
        pieces += [utterance.samples, np.zeros(int(RATE * chance.uniform(0.3, 1.5)), np.float32)]
    samples = np.concatenate(pieces)
    if each.noise_db is not None:
        samples = with_noise(samples, noise(len(samples), chance), each.noise_db)
    write_wav(folder / f"{name}.wav", to_pcm(samples).tobytes(), rate=RATE)
    (folder / f"{name}.srt").write_text(formats.write(cues, "srt"), encoding="utf-8")


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lines", type=int, default=600)
    return parser


if __name__ == "__main__":
    sys.exit(main())
