"""Finds what was written and not said. Whoever calls hides it where it can be brought back; nothing is deleted here.

No single sign decides, but for credits and notes that nobody says: the signs of the text and of its circumstances are
added up (`signs.py`). 多謝收睇 in the middle of clear talk stays, and goes where there is no voice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canto_beats.cantonese.phantoms.circumstances import Surroundings
from canto_beats.cantonese.phantoms.folding import Folded, fold
from canto_beats.cantonese.phantoms.loops import most_phrases
from canto_beats.cantonese.phantoms.signs import COPIES, OF_TIMES, PRIOR, REASONS, WEIGHTS, Sign
from canto_beats.cantonese.phantoms.suspicions import Suspicion, suspicions
from canto_beats.subtitles.phrase import Phrase, Span

_MAKES_IT_SAID = frozenset({Sign.SURE, Sign.AMID_TALK})


@dataclass(frozen=True, slots=True)
class PhantomFinding:
    index: int
    """Of the phrase, in the order they were given."""
    start: int
    """The part of its text that nobody said."""
    end: int
    is_whole: bool
    """That is all of the text."""
    rule: str
    """The chief sign, such as `phantom.credit`."""
    reason: str
    """One sentence for a person."""
    weight: float
    """The evidence in log-odds; the more above zero the surer."""


def find_phantoms(phrases: Sequence[Phrase], speech: Sequence[Span] | None, prompt: str = "") -> list[PhantomFinding]:
    """`phrases` in the order of their times; `speech` is where voice activity heard somebody, None where nobody
    looked. In order, at most one finding for each place of a phrase.
    """
    surroundings = Surroundings(phrases, speech)
    folded_prompt = fold(prompt)
    runs = _runs(phrases)
    findings: list[PhantomFinding] = []
    for index, phrase in enumerate(phrases):
        found = _suspicious(phrase.text, folded_prompt, runs[index])
        judged = (_judged(index, phrase, each, surroundings) for each in found)
        findings += _apart([each for each in judged if each is not None])
    return findings


def _suspicious(text: str, prompt: Folded, run: Sign | None) -> list[Suspicion]:
    """Signs of the same part count together; a text without any is judged by its circumstances alone."""
    parts: dict[tuple[int, int], Suspicion] = {}
    found = suspicions(text, prompt)
    if run:
        found.append(Suspicion(0, len(text), (run,)))
    for each in found:
        known = parts.get((each.start, each.end))
        if known:
            each = Suspicion(each.start, each.end, known.signs + each.signs)  # noqa: PLW2901 - the two as one
        parts[each.start, each.end] = each
    return list(parts.values()) or [Suspicion(0, len(text), ())]


def _judged(index: int, phrase: Phrase, suspicion: Suspicion, surroundings: Surroundings) -> PhantomFinding | None:
    signs = {*suspicion.signs, *surroundings.signs(index, suspicion.start, suspicion.end)}
    if signs & COPIES:
        signs -= _MAKES_IT_SAID
    weight = PRIOR + sum(WEIGHTS[sign] for sign in signs)
    chief = _chief(signs)
    if weight <= 0 or chief is None:
        return None
    start = suspicion.start if Sign.NO_VOICE in signs else suspicion.start + suspicion.said_once
    whole = start == 0 and suspicion.end == len(phrase.text)
    return PhantomFinding(index, start, suspicion.end, whole, f"phantom.{chief}", REASONS[chief], weight)


def _chief(signs: set[Sign]) -> Sign | None:
    """What the text is tells a person more than what it was written in."""
    return max(signs & set(REASONS), key=lambda sign: (sign not in OF_TIMES, WEIGHTS[sign], sign), default=None)


def _apart(findings: list[PhantomFinding]) -> Iterator[PhantomFinding]:
    """Of two that overlap the one with more evidence."""
    kept: list[PhantomFinding] = []
    for each in sorted(findings, key=lambda finding: -finding.weight):
        if all(each.end <= other.start or each.start >= other.end for other in kept):
            kept.append(each)
    yield from sorted(kept, key=lambda finding: finding.start)


def _runs(phrases: Sequence[Phrase]) -> list[Sign | None]:
    """For each phrase, whether it says once more what several in front of and behind it say. The first may be true."""
    texts = [fold(phrase.text).text for phrase in phrases]
    signs: list[Sign | None] = [None] * len(texts)
    first = 0
    for index in range(1, len(texts) + 1):
        if index < len(texts) and texts[index] == texts[first]:
            continue
        length, most = index - first, most_phrases(texts[first]) if texts[first] else len(texts)
        if length > most:
            signs[first + 1 : index] = [Sign.LONG_RUN if length > 2 * most else Sign.RUN] * (length - 1)
        first = index
    return signs
