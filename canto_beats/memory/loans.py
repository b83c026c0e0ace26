"""What is lent: a loaded model in a process of its own, and how its process went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from canto_beats.engines.contracts import Loaded, LoadSpec
from canto_beats.engines.process.client import Departure, EngineProcess, HowItLeft

Proof = Callable[[LoadSpec, Departure], str]
"""Whether the memory of a process that has left is back: nothing if it is, else what speaks against it."""


def only_that_it_has_gone(_spec: LoadSpec, departure: Departure) -> str:
    return "its process hangs inside a driver" if departure.how is HowItLeft.STUCK else ""


@dataclass(frozen=True, slots=True)
class Resident:
    process: EngineProcess
    loaded: Loaded


@dataclass(frozen=True, slots=True)
class Loan:
    """Somebody's use of a model, until it is given back."""

    ticket: int
    spec: LoadSpec
    resident: Resident
