"""What a language model has said already, so that a job which is run again asks about the rest alone."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from canto_beats.cantonese.glossary.terms import Glossary
from canto_beats.engines.contracts import Message
from canto_beats.pipeline.polishing.guards import refusal
from canto_beats.pipeline.polishing.polish import CueChange, PolishBatch, cue_change

Keep = Callable[[str, tuple[CueChange, ...]], None]
"""Called with a batch's digest and its changes, which may be none, as soon as they are known. Once it returns they are
on disk: what a death of the program costs is the batch that was under way.
"""


Known = Callable[[str], Sequence[CueChange] | None]
"""The changes of a batch by its digest; nothing where the model was not asked."""


def _knows_nothing(_digest: str) -> None:
    """For those who ask anew."""


def _forgets(_digest: str, _changes: tuple[CueChange, ...]) -> None:
    """For those who want the result alone."""


@dataclass(frozen=True, slots=True)
class KnownBatches:
    model: str = ""
    """What the answers depend on besides the question: which model it is, whatever device it ran on."""
    known: Known = _knows_nothing
    keep: Keep = _forgets

    def digest(self, batch: PolishBatch, question: tuple[Message, ...]) -> str:
        hashed = hashlib.blake2b(digest_size=16)
        for part in (self.model, str(batch.first), *(message.content for message in question), *batch.lines):
            # An odd file may have half characters in it.
            content = part.encode("utf-8", "surrogatepass")
            hashed.update(len(content).to_bytes(8, "big") + content)
        return hashed.hexdigest()

    def changes(self, digest: str, batch: PolishBatch, glossary: Glossary) -> tuple[CueChange, ...] | None:
        """As they are known, through today's guards; nothing where the model was not asked."""
        found = self.known(digest)
        if found is None:
            return None
        lines = dict(enumerate(batch.lines, batch.first))
        return tuple(
            cue_change(each.index, each.before, each.after, glossary)
            for each in found
            if lines.get(each.index) == each.before and not refusal(each.before, each.after, glossary)
        )
