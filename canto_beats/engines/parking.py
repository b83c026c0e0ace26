"""Weights that wait in the computer's own memory while nobody needs them, and why they sometimes cannot."""

from __future__ import annotations

from typing import Protocol

from canto_beats.engines.contracts import EngineError, FailureCause


class Parking(Protocol):
    """What an adapter has besides, if it can."""

    def park(self) -> None:
        """Afterwards the device's memory is free but for what its driver keeps. No call is under way."""
        ...

    def restore(self) -> None:
        """As it was."""
        ...


def cannot_park(why: str) -> EngineError:
    return EngineError(FailureCause.UNSUPPORTED, f"Parking frees no memory here: {why}.", "It is released instead.")


def refuse_where_nothing_is_freed(device: str) -> None:
    if device.startswith("mps"):
        raise cannot_park("the device and the computer share one memory")
    if not device.startswith("cuda"):
        raise cannot_park("the model is in the computer's own memory already")
