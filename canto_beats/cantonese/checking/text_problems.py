"""What is wrong with the text of a cue, as far as it and its neighbours tell.

To add a fault: name it in `subtitles.problems.Fault` with its English sentence, find it here, give the window its
sentence (`desktop/cues/problem_sentences.py`), and describe it with an example in `docs/cantonese/check.md`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canto_beats.cantonese.checking.line_beginnings import broken_word, stranded_particle
from canto_beats.cantonese.checking.registers_mixed import is_spoken, written_words_in
from canto_beats.cantonese.phantoms.finding import PhantomFinding, find_phantoms
from canto_beats.cantonese.phantoms.folding import fold
from canto_beats.cantonese.phantoms.suspicions import suspicions
from canto_beats.cantonese.simplified import simplified_in
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.phrase import Phrase
from canto_beats.subtitles.problems import CueProblem, Fault

REACH = 8
"""So far on both sides it is looked whether cues say the same: one more than people say it in a row, and a few empty
ones."""
_NO_PROMPT = fold("")


def text_problems(previous: Cue | None, cue: Cue, following: Cue | None, rules: CueRules) -> Iterator[CueProblem]:
    """All but phantoms."""
    yield from _of_line_beginnings(previous, cue, rules)
    if simplified := simplified_in(cue.text):
        yield CueProblem(Fault.SIMPLIFIED, part=simplified)
    if _is_among_spoken(previous, cue, following) and (written := " ".join(written_words_in(cue.text))):
        yield CueProblem(Fault.WRITTEN_CHINESE, part=written)


def phantoms_at(cues: Sequence[Cue], at: int) -> Iterator[CueProblem]:
    """Of that cue. It knows no voice activity and no confidence, so only what is told by text alone is found, such as
    the same text several times in a row.
    """
    cue = cues[at]
    if not cue.text.strip():
        return
    before = [each for each in range(max(at - REACH, 0), at) if cues[each].text.strip()]
    again = before and fold(cues[before[-1]].text).text == fold(cue.text).text
    if not again and not suspicions(cue.text, _NO_PROMPT):
        return  # as nearly always: the rest takes longer
    behind = [each for each in range(at + 1, min(at + REACH + 1, len(cues))) if cues[each].text.strip()]
    found = find_phantoms([as_phrase(cues[each]) for each in (*before, at, *behind)], None)
    yield from (phantom_problem(cue, each) for each in found if each.index == len(before))


def as_phrase(cue: Cue) -> Phrase:
    phrase = Phrase.from_pieces([(cue.text.strip(), cue.start_ms, cue.end_ms)], within=(cue.start_ms, cue.end_ms))
    if phrase is None:
        raise ValueError("a cue without text is no phrase")
    return phrase


def phantom_problem(cue: Cue, finding: PhantomFinding) -> CueProblem:
    part = cue.text.strip()[finding.start : finding.end]
    return CueProblem(Fault.PHANTOM, part=" ".join(part.split()))


def _of_line_beginnings(previous: Cue | None, cue: Cue, rules: CueRules) -> Iterator[CueProblem]:
    goes_on = previous is not None and cue.start_ms - previous.end_ms < rules.pause_ms
    before = previous.lines[-1].strip() if previous is not None and goes_on else ""
    for line in map(str.strip, cue.lines):
        if particle := stranded_particle(before, line):
            yield CueProblem(Fault.STRANDED_PARTICLE, part=particle)
        if broken := broken_word(before, line):
            yield CueProblem(Fault.BROKEN_WORD, part=broken)
        before = line


def _is_among_spoken(previous: Cue | None, cue: Cue, following: Cue | None) -> bool:
    if is_spoken(cue.text):
        return True
    beside = [each for each in (previous, following) if each is not None]
    return bool(beside) and all(is_spoken(each.text) for each in beside)
