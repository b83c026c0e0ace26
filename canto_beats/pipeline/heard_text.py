"""From what the speech model wrote to what is shown: what nobody said is hidden, and the rest is spelled right.

What is kept of the speech model's work stays as it wrote it; this is done anew each time, so that better rules reach
old transcripts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canto_beats.cantonese.glossary.repairs import repairs
from canto_beats.cantonese.glossary.terms import NO_TERMS, Glossary
from canto_beats.cantonese.phantoms.finding import PhantomFinding, find_phantoms
from canto_beats.cantonese.writing import WritingRules, put_right
from canto_beats.subtitles.automatic import AutomaticChange, Deed
from canto_beats.subtitles.phrase import Phrase, Span
from canto_beats.subtitles.rewriting import Draft, TextChange, rewritten_phrase
from canto_beats.subtitles.timing.voiced_marks import marks_without_voice

_WIDER_MS = 64
"""First and last sounds are faint, and an engine's times are not exact: a short word said beside a stretch of speech is
not to count as said in silence. Two of its frames, so stretches never come to overlap."""


@dataclass(frozen=True, slots=True)
class TextWishes:
    hide_phantoms: bool = True
    put_right: bool = True
    prompt: str = ""
    """What the speech model was told, which may come back as text."""
    glossary: Glossary = NO_TERMS
    writing: WritingRules = WritingRules()  # noqa: RUF009 - frozen


@dataclass(frozen=True, slots=True)
class ShownText:
    phrases: tuple[Phrase, ...] = ()
    """In time order."""
    changes: tuple[tuple[TextChange, ...], ...] = ()
    """What was done to each of them."""
    hidden: tuple[AutomaticChange, ...] = ()


def shown_text(heard: Sequence[Phrase], wishes: TextWishes, speech: Sequence[Span] | None) -> ShownText:
    """`speech` is where voice activity heard somebody; None where that is not known."""
    phrases: list[Phrase] = sorted(heard, key=lambda phrase: phrase.start_ms)
    hidden: tuple[AutomaticChange, ...] = ()
    if wishes.hide_phantoms:
        findings = find_phantoms(phrases, _widened(speech), wishes.prompt)
        hidden = tuple(_hidden(phrases[each.index], each) for each in findings)
        phrases = list(_without(phrases, findings))
    if speech is not None:
        phrases = [marks_without_voice(phrase, speech) for phrase in phrases]
    if not wishes.put_right:
        return ShownText(tuple(phrases), ((),) * len(phrases), hidden)
    right = [(after, changes) for phrase in phrases for after, changes in _put_right(phrase, wishes)]
    return ShownText(tuple(after for after, _ in right), tuple(changes for _, changes in right), hidden)


def _widened(speech: Sequence[Span] | None) -> list[Span] | None:
    return None if speech is None else [(max(start - _WIDER_MS, 0), end + _WIDER_MS) for start, end in speech]


def _put_right(phrase: Phrase, wishes: TextWishes) -> Iterator[tuple[Phrase, tuple[TextChange, ...]]]:
    """Nothing where nothing is left of it."""
    draft = Draft(phrase.text)
    draft.follow(put_right(phrase.text, wishes.writing).changes)
    if wishes.glossary.terms:
        draft.follow(repairs(wishes.glossary, draft.text).changes)
    changes = draft.result.changes
    after = rewritten_phrase(phrase, changes) if changes else phrase
    if after is not None:
        yield after, changes


def _hidden(phrase: Phrase, finding: PhantomFinding) -> AutomaticChange:
    spans = phrase.spans[finding.start : finding.end]
    start, end = spans[0][0], max(end for _, end in spans)
    text = phrase.text[finding.start : finding.end].strip()
    return AutomaticChange(Deed.HIDDEN, start, max(end, start + 1), 0, text, "", finding.rule, finding.reason)


def _without(phrases: Sequence[Phrase], findings: Sequence[PhantomFinding]) -> Iterator[Phrase]:
    gone: dict[int, set[int]] = {}
    for each in findings:
        gone.setdefault(each.index, set()).update(range(each.start, each.end))
    for index, phrase in enumerate(phrases):
        if index not in gone:
            yield phrase
            continue
        kept = [at for at in range(len(phrase.text)) if at not in gone[index]]
        text = "".join(phrase.text[at] for at in kept)
        if text.strip():
            yield Phrase(text, tuple(phrase.spans[at] for at in kept), phrase.confidence)
