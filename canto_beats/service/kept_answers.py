"""What language models have said before, as the library has it: a job that is run again asks about the rest alone."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from canto_beats.library.library import Library
from canto_beats.pipeline.polishing.known_batches import KnownBatches
from canto_beats.pipeline.polishing.polish import CueChange

_CHANGES = msgspec.msgpack.Decoder(tuple[CueChange, ...])


def kept_answers(library: Library, model: str, *, fresh: bool) -> KnownBatches:
    """`model`: its identity, which changes with its files. `fresh`: what it said before counts for nothing."""

    def known(digest: str) -> Sequence[CueChange] | None:
        content = library.changes.answered(model, digest)
        return None if content is None else _CHANGES.decode(content)

    def keep(digest: str, changes: tuple[CueChange, ...]) -> None:
        library.changes.keep_answer(model, digest, msgspec.msgpack.encode(changes))

    return KnownBatches(model, keep=keep) if fresh else KnownBatches(model, known, keep)
