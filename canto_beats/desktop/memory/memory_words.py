"""What a person reads of the memory: a few words for the status bar, and sentences for whoever wants to know more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from canto_beats.job.events import EngineReady
from canto_beats.service.memory_use import MemoryUse

_LONGEST_NAME = 28


class Lending(Enum):
    """Between this program and the machine."""

    NOTHING = auto()
    LOADING = auto()
    LOADED = auto()
    GIVEN_BACK = auto()
    """Seen, not hoped: every process that the last job started has gone."""
    UNSEEN = auto()
    """A job has ended, and something that was started is still there."""


@dataclass(frozen=True, slots=True)
class MemoryNow:
    lending: Lending = Lending.NOTHING
    engine: EngineReady | None = None
    """While it is loaded."""
    use: MemoryUse | None = None
    """Nothing before it was measured."""


def short_words(now: MemoryNow) -> str:
    tell = QCoreApplication.translate
    match now.lending:
        case Lending.GIVEN_BACK:
            return tell("Memory", "Memory given back")
        case Lending.LOADING:
            said = tell("Memory", "Loading a model")
        case Lending.LOADED if now.engine is not None:
            said = _shortened(now.engine.model)
        case Lending.UNSEEN:
            said = tell("Memory", "Memory in use")
        case _:
            said = tell("Memory", "No model loaded")
    if now.use is None:
        return said
    parts = [said, bytes_words(now.use.bytes)]
    if now.use.accelerator is not None:
        parts.append(tell("Memory", "GPU: {size} free").format(size=bytes_words(now.use.accelerator.free_bytes)))
    return " · ".join(parts)


def long_words(now: MemoryNow) -> str:
    tell = QCoreApplication.translate
    said = [_told(now)]
    if now.use is not None:
        used = tell("Memory", "This program and its engines use {size} of memory.")
        if now.lending is Lending.GIVEN_BACK:
            used = tell("Memory", "This program itself uses {size} of memory.")
        said.append(used.format(size=bytes_words(now.use.bytes)))
        if there := now.use.accelerator:
            sizes = {"free": bytes_words(there.free_bytes), "total": bytes_words(there.total_bytes)}
            said.append(tell("Memory", "{device} has {free} of {total} free.").format(device=there.label, **sizes))
    return "\n".join(said)


def _told(now: MemoryNow) -> str:
    tell = QCoreApplication.translate
    match now.lending:
        case Lending.GIVEN_BACK:
            return tell("Memory", "Every engine of the last job has ended, and given its memory back.")
        case Lending.LOADING:
            return tell("Memory", "A model is being loaded.")
        case Lending.LOADED if now.engine is not None:
            if now.engine.device == "cpu":
                return tell("Memory", "The model {model} is loaded on the processor.").format(model=now.engine.model)
            return tell("Memory", "The model {model} is loaded on {device}.").format(
                model=now.engine.model, device=now.engine.device
            )
        case Lending.UNSEEN:
            return tell("Memory", "The last job has ended. Something that this program started still uses memory.")
        case _:
            return tell("Memory", "No model is loaded. A job loads one when it needs it, and gives its memory back.")


def _shortened(name: str) -> str:
    """A model's name says at its beginning whose it is, and at its end which."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME // 2]}…{name[-_LONGEST_NAME // 2 :]}"


def bytes_words(count: int) -> str:
    if count < 999_500_000:
        return f"{count / 1_000_000:.0f} MB"
    return f"{count / 1_000_000_000:.1f} GB"
