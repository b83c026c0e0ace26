"""What language models have said before, as the library has it: a job that is run again asks about the rest alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from canto_beats.cantonese.model_lines import LineKind, ModelLines
from canto_beats.library.library import Library
from canto_beats.pipeline.polishing.known_batches import KnownBatches
from canto_beats.pipeline.polishing.polish import CueChange
from canto_beats.pipeline.rewriting_stage import KnownLines

_CHANGES = msgspec.msgpack.Decoder(tuple[CueChange, ...])


def kept_answers(library: Library, model: str, *, fresh: bool) -> KnownBatches:
    """`model`: its identity, which changes with its files. `fresh`: what it said before counts for nothing."""

    def known(digest: str) -> Sequence[CueChange] | None:
        content = library.changes.answered(model, digest)
        return None if content is None else _CHANGES.decode(content)

    def keep(digest: str, changes: tuple[CueChange, ...]) -> None:
        library.changes.keep_answer(model, digest, msgspec.msgpack.encode(changes))

    return KnownBatches(model, keep=keep) if fresh else KnownBatches(model, known, keep)


def kept_lines(library: Library, model: str, *, fresh: bool) -> KnownLines:
    """The same of whole lines: those in another register, and those that were English."""

    def known(kind: LineKind, texts: Sequence[str]) -> Mapping[str, str | None]:
        return library.lines.answered(model, kind, texts)

    def keep(kind: LineKind, lines: Mapping[str, str | None]) -> None:
        library.lines.keep(model, kind, lines)

    return KnownLines(keep=keep) if fresh else KnownLines(known, keep)


def newest_lines(library: Library, texts: Sequence[str]) -> ModelLines:
    """What any model has made of these texts, to show them by: translations, and what became of those."""
    found: dict[tuple[LineKind, str], str] = {}
    every = list(dict.fromkeys(texts))
    for kind in (LineKind.ENGLISH, LineKind.SEMI_WRITTEN, LineKind.WRITTEN):
        lines = library.lines.newest(kind, every)
        found |= {(kind, text): line for text, line in lines.items()}
        if kind is LineKind.ENGLISH:
            every += lines.values()
    return ModelLines(found)
