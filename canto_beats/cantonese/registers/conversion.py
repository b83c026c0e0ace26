"""A line of speech in another register: first the order of words, then the words, then how it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Protocol

from canto_beats.cantonese.registers import asking, degrees, endings, giving, pointing, saying, word_order
from canto_beats.cantonese.registers.clauses import Word, clauses
from canto_beats.cantonese.registers.lexicon import written_word
from canto_beats.cantonese.registers.word_rules import Place, WordRule
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.rewriting import Draft, Rewritten

RULES: dict[str, WordRule] = {
    word: rule
    for rule in chain(pointing.RULES, asking.RULES, saying.RULES, degrees.RULES, giving.RULES)
    for word in rule.words
}
_ORDER_RULES = (*giving.ORDER_RULES, *word_order.ORDER_RULES)
_MOST_MOVES = 8
_MOST_ROUNDS = 4
_TO_BE_KEPT = re.compile(r"[A-Za-z0-9０-９Ａ-Ｚａ-ｚÀ-ɏ]+|\n")
_KEPT_TEXTS = 1 << 16
"""Ten hours of subtitles: the second export of a long recording costs nothing."""
_LEXICON = "register.word"


def to_register(text: str, register: Register) -> Rewritten:
    """What cannot be changed safely stays, so the same text comes back for what is written already.

    Rules are gone over until nothing changes: converting what was converted changes nothing.
    """
    if register is Register.SPOKEN or not text.strip():
        return Rewritten(text)
    draft = Draft(text)
    _convert(draft, register)
    return draft.result if _is_sound(text, draft.text) else Rewritten(text)


@lru_cache(_KEPT_TEXTS)
def in_register(text: str, register: Register) -> str:
    """The text alone, kept: tables, players and exports ask for the same lines again and again."""
    if register is Register.SPOKEN or not text.strip():
        return text
    draft = _TextAlone(text)
    _convert(draft, register)
    return draft.text if _is_sound(text, draft.text) else text


class _Changing(Protocol):
    text: str

    def change(self, start: int, end: int, after: str, rule: str, reason: str) -> None: ...


class _TextAlone:
    """For whoever does not ask what was changed, and why; a `Draft` that remembers it takes longer."""

    def __init__(self, text: str) -> None:
        self.text = text

    def change(self, start: int, end: int, after: str, _rule: str, _reason: str) -> None:
        self.text = self.text[:start] + after + self.text[end:]


def _convert(draft: _Changing, register: Register) -> None:
    for _ in range(_MOST_ROUNDS):
        before = draft.text
        if register is Register.WRITTEN:
            _reorder(draft)
        _reword(draft, register)
        if draft.text == before:
            break


def _is_sound(before: str, after: str) -> bool:
    return bool(after.strip()) and _TO_BE_KEPT.findall(before) == _TO_BE_KEPT.findall(after)


def _reorder(draft: _Changing) -> None:
    for _ in range(_MOST_MOVES):
        if not any(_moved(draft, clause) for clause in clauses(draft.text)):
            return


def _moved(draft: _Changing, clause: Sequence[Word]) -> bool:
    words = [word.text for word in clause]
    for rule in _ORDER_RULES:
        move = None if rule.words.isdisjoint(words) else rule.move(words)
        if move is not None:
            start, end = clause[move.first].start, clause[move.last - 1].end
            before = draft.text
            draft.change(start, end, "".join(move.words), rule.name, rule.reason)
            return draft.text != before
    return False


def _reword(draft: _Changing, register: Register) -> None:
    changes = [change for clause in clauses(draft.text) for change in _changes(clause, register)]
    for word, after, name, reason in reversed(changes):
        draft.change(word.start, word.end, after, name, reason)


def _changes(clause: Sequence[Word], register: Register) -> Iterator[tuple[Word, str, str, str]]:
    words = tuple(word.text for word in clause)
    end = endings.ending_of(words)
    for at, word in enumerate(clause[:end]):
        rule = RULES.get(word.text)
        if rule is not None and (rule.in_semi_written or register is Register.WRITTEN):
            chosen = rule.choose(Place(words, at, register))
            if chosen is not None:
                yield word, chosen, rule.name, rule.reason
                continue
        written = written_word(word.text, register)
        if written is not None and written != word.text:
            yield word, written, _LEXICON, f"{word.text} is {written} in written Chinese."
    if end < len(clause):
        said = Word(clause[end].start, "".join(words[end:]))
        after = endings.written_ending(words, register)
        if after != said.text:
            yield said, after, "register.ending", endings.REASON
