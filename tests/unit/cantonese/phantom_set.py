"""The built set for the phantom filter: lines from two files, each put into circumstances such as it is met in.

The circumstances (voice activity, confidence, what is around it) are drawn by the line's number, so that they are the
same on every run: they were settled before the filter was first tried. Every third line is held aside: the weights
were set without looking at those.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from canto_beats.cantonese.phantoms.finding import PhantomFinding, find_phantoms
from canto_beats.subtitles.phrase import Phrase, Span

USUAL_PROMPT = "以下係香港廣東話對白。"
_HERE = Path(__file__).parent
_MS_PER_CHARACTER = 200
_TALK = ("我哋尋日去咗睇戲", "之後佢就返咗屋企", "嗰間餐廳都幾好食", "你有冇聽日嘅時間表")


@dataclass(frozen=True)
class Case:
    text: str
    phantom: Span | None
    """The part that was not said."""
    kind: str
    prompt: str
    phrases: tuple[Phrase, ...]
    at: int
    """Which of `phrases` it is about."""
    speech: tuple[Span, ...] | None
    held_out: bool

    def findings(self) -> list[PhantomFinding]:
        found = find_phantoms(self.phrases, self.speech, self.prompt)
        return [finding for finding in found if finding.index == self.at]

    @property
    def is_found(self) -> bool:
        """At least half of the phantom, and nothing but what only was said once before it went round and round."""
        if self.phantom is None:
            return bool(self.findings())
        start, end = self.phantom
        found = self.findings()
        covered = sum(min(each.end, end) - max(each.start, start) for each in found)
        outside = any(each.start < start or each.end > end for each in found)
        return covered * 2 >= end - start and not outside


def all_cases() -> list[Case]:
    return [*_cases("said_lines.txt"), *_cases("phantom_lines.txt")]


def _cases(name: str) -> Iterator[Case]:
    kind = ""
    number = 0
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            kind = line.removeprefix("# ")
            continue
        number += 1
        draw = random.Random(f"{name} {number}")
        held_out = number % 3 == 0
        if kind == "runs":
            yield _run(line, draw, held_out=held_out)
            continue
        prompt, _, text = line.rpartition(" => ")
        said, phantom = _parsed(text, is_phantom=name.startswith("phantom"))
        yield _placed(said, phantom, kind, prompt or USUAL_PROMPT, draw, held_out=held_out)


def _parsed(line: str, *, is_phantom: bool) -> tuple[str, Span | None]:
    before, opening, rest = line.partition("⟦")
    inside, _, after = rest.partition("⟧") if opening else (line, "", "")
    before = before if opening else ""
    if found := re.fullmatch(r"(.+?) \* (\d+)", inside):
        inside = (found[1] * int(found[2])).strip()
    text = before + inside + after
    return text, (len(before), len(before) + len(inside)) if is_phantom else None


def _placed(text: str, phantom: Span | None, kind: str, prompt: str, draw: random.Random, *, held_out: bool) -> Case:
    start, length = 60_000, max(_MS_PER_CHARACTER * len(text), 600)
    if phantom and kind == "loops" and draw.random() < 0.5:
        length = min(length, 6_000)  # as much as fits between two timestamps
    confidence = draw.uniform(0.2, 0.95) if phantom else _said_confidence(draw)
    own = _phrase(text, start, length, confidence)
    near, far = draw.randint(200, 1_200), draw.randint(5_000, 20_000)
    around = draw.choices(("amid", "at the end", "alone"), (20, 30, 50) if phantom else (70, 20, 10))[0]
    before = near if around == "amid" or (around == "at the end" and not phantom) else far
    phrases = [_talk(draw, ending=start - before), own]
    if around != "at the end":
        phrases.append(_talk(draw, starting=own.end_ms + (near if around == "amid" else far)))
    talk = [(each.start_ms, each.end_ms) for each in phrases if each is not own]
    share = _voiced(draw, phantom)
    speech = None if share is None else tuple(sorted([*talk, (start, start + round(length * share))]))
    return Case(text, phantom, kind, prompt, tuple(phrases), 1, speech, held_out)


def _said_confidence(draw: random.Random) -> float:
    return draw.uniform(0.35, 0.5) if draw.random() < 0.1 else draw.uniform(0.55, 0.97)


def _voiced(draw: random.Random, phantom: Span | None) -> float | None:
    """The share of its time in which voice activity hears somebody; it errs now and then."""
    if draw.random() < 0.12:
        return None
    if phantom is None:
        return draw.uniform(0.2, 0.55) if draw.random() < 0.05 else draw.uniform(0.6, 1.0)
    return draw.uniform(0.5, 0.95) if draw.random() < 0.1 else draw.uniform(0.0, 0.25)


def _run(line: str, draw: random.Random, *, held_out: bool) -> Case:
    """The second phrase of it: the first may have been said."""
    count, _, text = line.partition(" x ")
    length = max(_MS_PER_CHARACTER * len(text), 600)
    phrases = tuple(
        _phrase(text, 60_000 + n * (length + 300), length, draw.uniform(0.3, 0.95)) for n in range(int(count))
    )
    share = _voiced(draw, (0, 1))
    speech = None
    if share is not None:
        speech = tuple((each.start_ms, each.start_ms + round(length * share)) for each in phrases)
    return Case(text, (0, len(text)), "runs", USUAL_PROMPT, phrases, 1, speech, held_out)


def _talk(draw: random.Random, *, starting: int | None = None, ending: int = 0) -> Phrase:
    text = draw.choice(_TALK)
    length = _MS_PER_CHARACTER * len(text)
    return _phrase(text, ending - length if starting is None else starting, length, 0.85)


def _phrase(text: str, start: int, length: int, confidence: float) -> Phrase:
    phrase = Phrase.from_pieces([(text, start, start + length)], within=(start, start + length), confidence=confidence)
    assert phrase is not None
    return phrase
