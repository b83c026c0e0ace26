"""What several engines have to say when they cannot: the same sentence wherever it happens."""

from __future__ import annotations

from canto_beats.engines.contracts import EngineError, FailureCause


def out_of_memory() -> EngineError:
    return EngineError(
        FailureCause.OUT_OF_MEMORY,
        "There was not enough memory for the speech model.",
        "Close other programs, or choose a smaller model.",
    )


def wrong_device(engine: str, device: str, possible: str) -> EngineError:
    return EngineError(
        FailureCause.DEVICE_UNUSABLE,
        f"The engine {engine} cannot use the device “{device}” on this machine.",
        f"Choose {possible}, or another engine.",
    )


def wrong_dtype(engine: str, dtype: str, possible: str) -> EngineError:
    return EngineError(
        FailureCause.UNSUPPORTED, f"The engine {engine} cannot compute in {dtype} here.", f"Choose one of {possible}."
    )


def nothing_loaded() -> EngineError:
    return EngineError(FailureCause.BUG, "The engine was asked to work before a model was loaded.")
