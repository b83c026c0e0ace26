"""Lines in another register, and English in Cantonese, by the job's language model, batch by batch.

Whatever goes wrong here costs nothing but the model's lines: those of the rules are there all the same.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from canto_beats.cantonese.model_lines import LineKind, ModelLines
from canto_beats.engines.contracts import AnswerCall, Message
from canto_beats.errors import CantoBeatsError
from canto_beats.job.events import Emit, NoticeRaised
from canto_beats.job.stage import Stage
from canto_beats.pipeline.english import guards as english_guards
from canto_beats.pipeline.english import question as english
from canto_beats.pipeline.english.words import english_words
from canto_beats.pipeline.language_calls import LanguageCalls
from canto_beats.pipeline.polishing.polish import PolishBatch, batches_of
from canto_beats.pipeline.registers import guards as register_guards
from canto_beats.pipeline.registers import question as registers
from canto_beats.pipeline.registers.answer import LineQuestion, apply_answer
from canto_beats.pipeline.registers.guards import Refusal, Rewriting
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.tracks import English

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RewritingWish:
    register: Register = Register.SPOKEN
    english: English = English.KEEP
    names: tuple[str, ...] = ()
    """That must come back as they are: the person's glossary."""

    @property
    def is_for_something(self) -> bool:
        return self.register is not Register.SPOKEN or self.english is not English.KEEP


Lines = Mapping[str, str | None]
"""By text; nothing beside one says that the model was asked, and not believed."""


def _knows_nothing(_kind: LineKind, _texts: Sequence[str]) -> Lines:
    """For those who ask anew."""
    return {}


def _forgets(_kind: LineKind, _lines: Lines) -> None:
    """For those who want the result alone."""


@dataclass(frozen=True, slots=True)
class KnownLines:
    known: Callable[[LineKind, Sequence[str]], Lines] = _knows_nothing
    keep: Callable[[LineKind, Lines], None] = _forgets
    """Called with each batch as soon as it is answered. Once it returns its lines are on disk: what a death of the
    program costs is the batch that was under way.
    """


@dataclass(frozen=True, slots=True)
class _Way:
    """How one kind of line is asked for, and believed."""

    question: Callable[[PolishBatch, Sequence[str]], Any]
    messages: Callable[[Any], tuple[Message, ...]]
    longest: Callable[[Any], int]
    refusal: Callable[[Rewriting], Refusal | None]
    instead: str
    """What becomes of the rest where the model is gone."""


def _register_way(register: Register, instead: str) -> _Way:
    def question(batch: PolishBatch, names: Sequence[str]) -> registers.RegisterQuestion:
        return registers.question_of(batch, register, names)

    return _Way(
        question,
        registers.register_messages,
        registers.longest_answer,
        register_guards.refusal,
        instead,
    )


_WAYS = {
    LineKind.WRITTEN: _register_way(Register.WRITTEN, "The rest is put into written Chinese by rules alone."),
    LineKind.SEMI_WRITTEN: _register_way(
        Register.SEMI_WRITTEN, "The rest is put into semi-written Chinese by rules alone."
    ),
    LineKind.ENGLISH: _Way(
        english.english_question,
        english.english_messages,
        english.longest_answer,
        english_guards.refusal,
        "The rest of the English stays as it was said.",
    ),
}


def rewritten(
    texts: Sequence[str],
    wish: RewritingWish,
    calls: LanguageCalls,
    emit: Emit,
    known: KnownLines = KnownLines(),
) -> ModelLines:
    """The lines that the model wrote and every guard believed. What is known already is not asked again."""
    rewriting = _Rewriting(wish, calls, emit, known)
    calls.begin(Stage.REWRITE)
    rewriting.run(texts)
    calls.enter()
    return ModelLines(rewriting.lines)


class _Rewriting:
    def __init__(self, wish: RewritingWish, calls: LanguageCalls, emit: Emit, known: KnownLines) -> None:
        self._wish, self._calls, self._emit, self._known = wish, calls, emit, known
        self.lines: dict[tuple[LineKind, str], str] = {}
        self._stopped = False

    def run(self, texts: Sequence[str]) -> None:
        wish = self._wish
        in_two_steps = wish.english is not English.KEEP and wish.register is not Register.SPOKEN
        share = 0.5 if in_two_steps else 1.0
        if wish.english is not English.KEEP:
            mixed = dict.fromkeys(text for text in texts if english_words(text, wish.names))
            self._pass(LineKind.ENGLISH, list(mixed), partial(self._tell, 0.0, share), context=0)
        if wish.register is not Register.SPOKEN:
            self._pass(LineKind(wish.register), self._to_convert(texts), partial(self._tell, 1.0 - share, share))

    def _to_convert(self, texts: Sequence[str]) -> list[str]:
        """The lines that are shown: a translation in the place of what was said, or below it."""
        wish = self._wish
        if wish.english is English.KEEP:
            return list(texts)
        translated = [self.lines.get((LineKind.ENGLISH, text), text) for text in texts]
        also = [text for text, new in zip(texts, translated, strict=True) if text != new]
        return [*translated, *(also if wish.english is English.BOTH else ())]

    def _tell(self, before: float, share: float, fraction: float) -> None:
        self._calls.tell(before + share * fraction)

    def _pass(self, kind: LineKind, texts: list[str], tell: Callable[[float], None], context: int = 3) -> None:
        way = _WAYS[kind]
        try:
            known = dict(self._known.known(kind, texts))
        except CantoBeatsError as error:
            log.info("What is kept of a language model's lines could not be read: %s", error)
            known = {}
        # What was believed once stays, though its neighbours are asked about again.
        for batch in batches_of(texts, context=context):
            question: LineQuestion = way.question(batch, self._wish.names)
            if any(line.strip() and line not in known for line in batch.lines) and not self._stopped:
                known = {**self._asked(kind, way, question), **known}
            for line, text in self._believed(way, question, known):
                self.lines[kind, line] = text
            tell((batch.first + len(batch.lines)) / len(texts))

    def _asked(self, kind: LineKind, way: _Way, question: LineQuestion) -> Lines:
        """Of a whole batch: a line is rarely understood alone."""
        try:
            answer = self._calls.answer(AnswerCall(way.messages(question), max_new_tokens=way.longest(question)))
            outcome = apply_answer(question, answer, way.refusal)
            for refused in outcome.refusals:
                # What was said is nobody's business but the person's, who may be asked to send this log.
                number = question.batch.first + refused.line
                log.info("Rewriting as %s refused line %d: %s", kind, number, refused.refusal)
            answered: Lines = {
                said: text if text != draft else None
                for said, draft, text in zip(question.batch.lines, question.drafts, outcome.texts, strict=True)
            }
            self._known.keep(kind, answered)
        except CantoBeatsError as error:
            self._stopped = True
            log.info("Rewriting as %s stopped: %s\n%s", kind, error, error.problem.detail)
            self._emit(NoticeRaised(code="rewrite.stopped", text=f"{way.instead} {error.problem.what}"))
            return {}
        return answered

    def _believed(self, way: _Way, question: LineQuestion, known: Lines) -> Iterator[tuple[str, str]]:
        """Through today's guards, whoever wrote them when."""
        for line, draft in zip(question.batch.lines, question.drafts, strict=True):
            text = known.get(line)
            if text and way.refusal(Rewriting(line, draft, text, question.names)) is None:
                yield line, text
