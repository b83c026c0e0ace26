"""What is lent: a loaded model in a process of its own, and how its process went."""

from __future__ import annotations

from dataclasses import dataclass

from canto_beats.engines.contracts import Loaded, LoadSpec
from canto_beats.engines.process.client import EngineProcess


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
