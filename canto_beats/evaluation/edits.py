"""The fewest edits that turn one sequence into another, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Errors:
    """What was recognised wrongly, out of `total` items that were truly there. Those of several files add up."""

    substitutions: int = 0
    deletions: int = 0
    insertions: int = 0
    total: int = 0

    @property
    def count(self) -> int:
        return self.substitutions + self.deletions + self.insertions

    @property
    def rate(self) -> float | None:
        """Above 1 where more was invented than said; nothing where there was nothing to recognise."""
        return self.count / self.total if self.total else None

    def __add__(self, other: Errors) -> Errors:
        return Errors(
            self.substitutions + other.substitutions,
            self.deletions + other.deletions,
            self.insertions + other.insertions,
            self.total + other.total,
        )


def count_errors(truth: Sequence[Hashable], heard: Sequence[Hashable]) -> Errors:
    from rapidfuzz.distance import Levenshtein  # here, for the sake of the commands that count nothing

    edits = Counter(edit.tag for edit in Levenshtein.editops(truth, heard))
    return Errors(edits["replace"], edits["delete"], edits["insert"], len(truth))
