"""What language models have said before, as the library has it: a job that is run again asks about the rest alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import msgspec

from canto_beats.library.library import Library
from canto_beats.pipeline.polishing.known_batches import KnownBatches
from canto_beats.pipeline.polishing.polish import CueChange

_CHANGES = msgspec.msgpack.Decoder(tuple[CueChange, ...])


def kept_answers(library: Library, model: str, *, fresh: bool) -> KnownBatches:
    """`model`: its identity, which changes with its files. `fresh`: what it said before counts for nothing."""
    return KnownBatches(model, {} if fresh else _Kept(library, model), partial(_keep, library, model))


class _Kept(Mapping[str, Sequence[CueChange]]):
    """Looked up one by one: there may be those of years."""

    def __init__(self, library: Library, model: str) -> None:
        self._library, self._model = library, model

    def __getitem__(self, digest: str) -> Sequence[CueChange]:
        content = self._library.changes.answered(self._model, digest)
        if content is None:
            raise KeyError(digest)
        return _CHANGES.decode(content)

    def __iter__(self) -> Iterator[str]:
        raise NotImplementedError("nobody wants all of them")

    def __len__(self) -> int:
        raise NotImplementedError("nobody wants all of them")


def _keep(library: Library, model: str, digest: str, changes: tuple[CueChange, ...]) -> None:
    library.changes.keep_answer(model, digest, msgspec.msgpack.encode(changes))
