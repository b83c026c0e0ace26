"""Makes the list of words that tells where Cantonese words begin: `canto_beats/cantonese/data/words.txt`.

.venv/bin/python scripts/make_word_list.py              the list, from the words of rime-cantonese and HKCanCor
.venv/bin/python scripts/make_word_list.py --measure    how well it finds words it has not counted; writes no list

Both travel inside pycantonese (`pip install -e .[training]`), under CC BY 4.0. Every tenth conversation is left out of
the counts for the measuring, and the list is made from all of them afterwards.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unittest.mock import patch

PROJECT = Path(__file__).parents[1]
sys.path.insert(0, str(PROJECT))  # for canto_beats, where it is not installed

from bench_report import surroundings  # noqa: E402

from canto_beats.cantonese import words as finder  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LIST = PROJECT / "canto_beats" / "cantonese" / "data" / "words.txt"
RECORD = PROJECT / "docs" / "measurements" / "words.json"
LONGEST = 4
"""Longer entries of rime-cantonese are mostly sayings and phrases; longer words that were heard are kept."""
HELD_OUT_EVERY = 10
_HAN_ALONE = re.compile(rf"[{finder.HAN}]+")
_NUMERAL = re.compile(r"[〇零一二三四五六七八九十百千萬億兩廿卅幾]{2,}")
_UTTERANCE = re.compile(r"^\*\w+:\t(.*(?:\n\t.*)*)", re.MULTILINE)

Utterance = list[str]
"""Its words and marks, as HKCanCor keeps them apart."""


class Found(NamedTuple):
    precision: float
    recall: float
    f1: float
    words_cut: int
    words_longer_than_one: int


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true")
    if parser.parse_args().measure:
        RECORD.write_text(json.dumps(measured(), indent=1) + "\n", encoding="utf-8")
        print(RECORD.read_text(encoding="utf-8"))
    else:
        text = word_list(utterance for conversation in conversations() for utterance in conversation)
        LIST.write_text(text, encoding="utf-8", newline="\n")
        print(f"{len(text.split())} entries and counts, {LIST.stat().st_size / 1000:.0f} kB in {LIST}")
    return 0


def word_list(heard_in: Iterable[Utterance]) -> str:
    heard = Counter(word for utterance in heard_in for word in utterance if _HAN_ALONE.fullmatch(word))
    listed = {word for word in rime_words() if len(word) <= LONGEST}
    for word in [word for word in heard if word not in listed and _NUMERAL.fullmatch(word)]:
        del heard[word]  # a number of any length is one word, without a list
    lines = [f"{word} {count}" for word, count in sorted(heard.items(), key=lambda entry: (-entry[1], entry[0]))]
    by_length = (sorted(word for word in listed - set(heard) if len(word) == length) for length in (2, 3, LONGEST))
    return "\n\n".join(map("\n".join, [lines, *by_length])) + "\n"


@contextmanager
def as_if_never_heard() -> Iterator[list[Utterance]]:
    """The utterances that are held out, while words are found with a list that has not counted them."""
    training: list[Utterance] = []
    held_out: list[Utterance] = []
    for number, conversation in enumerate(conversations()):
        (training if number % HELD_OUT_EVERY else held_out).extend(conversation)
    of_training = finder.read_list(word_list(training))
    with patch.object(finder, "_list", lambda: of_training):
        yield held_out


def measured() -> dict[str, object]:
    with as_if_never_heard() as held_out:
        found = score(held_out)
    text = LIST.read_text(encoding="utf-8")
    seconds = min(_timed(lambda: finder.read_list(text)) for _ in range(5))
    han = "".join(word for utterance in held_out for word in utterance)
    reading = min(_timed(lambda: finder.words(han)) for _ in range(3))
    return {
        **surroundings(),
        "held-out utterances": len(held_out),
        **{name: round(value, 4) for name, value in found._asdict().items()},
        "entries": len(finder.read_list(text)[0]),
        "list kB": round(LIST.stat().st_size / 1000),
        "list loads in ms": round(seconds * 1000, 1),
        "characters a second": round(len(han) / reading),
    }


def _timed(what: object) -> float:
    assert callable(what)
    began = time.process_time()
    what()
    return time.process_time() - began


def score(utterances: Iterable[Utterance]) -> Found:
    """Against stretches of Han as a person cut them into words."""
    right = wanted = made = cut = long_ones = 0
    for stretch in (stretch for utterance in utterances for stretch in _stretches(utterance)):
        truth = _spans(stretch)
        ours = _spans(finder.words("".join(stretch)))
        starts = {start for start, _ in ours}
        right, wanted, made = right + len(truth & ours), wanted + len(truth), made + len(ours)
        long_ones += sum(end - start > 1 for start, end in truth)
        cut += sum(any(inside in starts for inside in range(start + 1, end)) for start, end in truth)
    precision, recall = right / made, right / wanted
    return Found(precision, recall, 2 * precision * recall / (precision + recall), cut, long_ones)


def _stretches(utterance: Utterance) -> Iterator[list[str]]:
    stretch: list[str] = []
    for word in [*utterance, "."]:
        if _HAN_ALONE.fullmatch(word):
            stretch.append(word)
        elif stretch:
            yield stretch
            stretch = []


def _spans(pieces: Sequence[str]) -> set[tuple[int, int]]:
    spans, at = set(), 0
    for piece in pieces:
        spans.add((at, at + len(piece)))
        at += len(piece)
    return spans


def conversations() -> Iterator[list[Utterance]]:
    for file in sorted((_data() / "hkcancor").glob("*.cha")):
        text = file.read_text(encoding="utf-8").translate(finder.SPELLED_ALIKE)
        yield [match.split() for match in _UTTERANCE.findall(text)]


def rime_words() -> set[str]:
    path = _data() / "rime_cantonese" / "chars_to_jyutping.json"
    spelled = (word.translate(finder.SPELLED_ALIKE) for word in json.loads(path.read_text(encoding="utf-8")))
    return {word for word in spelled if _HAN_ALONE.fullmatch(word)}


def _data() -> Path:
    package = find_spec("pycantonese")  # looked up, not imported: it loads its models when it is
    if package is None or package.origin is None:
        raise SystemExit("The words are missing: install the project with `pip install -e .[training]`.")
    return Path(package.origin).parent / "data"


if __name__ == "__main__":
    sys.exit(main())
