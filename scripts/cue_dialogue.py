"""Dialogue with a time for every character, for measuring how cues are built: held-out lines, said by espeak-ng.

A third of the lines are utterances of the HKCanCor conversations that the word list's measurement holds out, which
people have cut into words; the others are the lines that the demo models are not trained on. Two in three lines have no
punctuation, as many speech models give none. Between lines are pauses of known lengths.
"""

from __future__ import annotations

import re
from itertools import cycle, islice
from typing import TYPE_CHECKING, NamedTuple

from demo.texts import corpus_lines
from demo.voices import RATE, SEEN_VOICES, Voice, utter

from canto_beats.cantonese.words import HAN
from canto_beats.subtitles.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

PAUSES_MS = (160, 320, 240, 640, 80, 450, 900, 200, 1_500)
SPEEDS = (150, 180, 210, 240)
"""Of espeak-ng, in its words a minute; the last is as quick as a quick speaker of Cantonese."""
_HAN = re.compile(rf"[{HAN}]")
_MARKS = {",": "，", ".": "。", "?": "？", "!": "！"}
_FIT = re.compile(rf"[{HAN}]+|[a-zA-Z]+")


class Line(NamedTuple):
    text: str
    people_cut_at: frozenset[int]
    """Where words begin, as people cut it; nothing if nobody has."""


class Spoken(NamedTuple):
    phrase: Phrase
    line: Line


def dialogue(lines: Iterable[Line]) -> Iterator[Spoken]:
    at = 0
    for number, (line, pause) in enumerate(zip(lines, cycle(PAUSES_MS), strict=False)):
        voice = Voice(SEEN_VOICES[number % len(SEEN_VOICES)], 60, SPEEDS[number % len(SPEEDS)])
        phrase = _said(line.text, voice, at + pause)
        yield Spoken(phrase, line)
        at = phrase.end_ms


def _said(text: str, voice: Voice, start_ms: int) -> Phrase:
    pieces, at, end = [], 0, start_ms
    for written in utter(text, voice).written:
        found = text.index(written.text, at)
        if found > at:
            pieces.append((text[at:found], end, end))
        start, end = (start_ms + sample * 1000 // RATE for sample in (written.start, written.end))
        pieces.append((written.text, start, end))
        at = found + len(written.text)
    phrase = Phrase.from_pieces(pieces, within=(start_ms, end))
    assert phrase is not None
    assert phrase.text == text
    return phrase


def held_out_lines(utterances: Sequence[Sequence[str]], count: int) -> list[Line]:
    conversations = list(_fit(utterances))
    of_corpora = (Line(text, frozenset()) for text in corpus_lines().held_out)
    cut_by_people = conversations[: count // 3]
    lines = [*cut_by_people, *islice(of_corpora, count - len(cut_by_people))]
    if len(lines) < count:
        raise SystemExit(f"There are only {len(lines)} held-out lines.")
    # After each of the ones come two of the others, so that a stretch of dialogue has both.
    third = len(cut_by_people)
    mixed = [line for first in range(third) for line in lines[first::third]]
    return [line if number % 3 == 0 else _without_marks(line) for number, line in enumerate(mixed)]


def _fit(utterances: Iterable[Sequence[str]]) -> Iterator[Line]:
    """Those that can be said and written as a line: words and the usual marks alone."""
    for utterance in utterances:
        words = list(utterance)
        while words and words[-1] in _MARKS:
            words.pop()
        if all(word in _MARKS or _FIT.fullmatch(word) for word in words):
            line = _joined(words)
            if len(_HAN.findall(line.text)) >= 5:
                yield line


def _joined(words: Sequence[str]) -> Line:
    text, starts = "", set()
    for word in words:
        latin = word[0].isascii() and word not in _MARKS
        if latin and text[-1:].isascii() and text[-1:].isalpha():
            text += " "
        starts.add(len(text))
        text += _MARKS.get(word, word)
    return Line(text, frozenset(starts))


def _without_marks(line: Line) -> Line:
    kept = [index for index, char in enumerate(line.text) if char not in _MARKS.values()]
    starts = frozenset(place for place, index in enumerate(kept) if index in line.people_cut_at)
    return Line("".join(line.text[index] for index in kept), starts)
