"""What a person reads of a memory plan before anything is loaded."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from canto_beats.desktop.memory.memory_words import bytes_words
from canto_beats.job.memory_plan import MemoryPlan, PlannedModel

_IN_PARTS, _TIGHT = "offloaded", "tight"


def plan_words(plan: MemoryPlan) -> str:
    """Nothing where no model says what it takes."""
    if all(each.need_bytes is None for each in plan.models):
        return ""
    tell = QCoreApplication.translate
    before = ("", *(each.device for each in plan.models))
    said = [_model_words(each, device) for each, device in zip(plan.models, before, strict=False)]
    if len(said) == 1:
        return said[0]
    return tell("MemoryPlan", "{models}; one after the other").format(models=tell("MemoryPlan", ", then ").join(said))


def _model_words(model: PlannedModel, device_before: str) -> str:
    """How much is free is said once of each device."""
    tell = QCoreApplication.translate
    name, need = _demos().get(model.model, model.model), model.need_bytes
    if model.way == _IN_PARTS:
        name = tell("MemoryPlan", "{model}, a part at a time").format(model=name)
    parts = {
        "model": name,
        "need": tell("MemoryPlan", "as much as it takes") if need is None else bytes_words(need),
        "free": bytes_words(model.free_bytes),
        "device": model.device_label,
    }
    if model.device == device_before:
        words = tell("MemoryPlan", "{model}: {need}")
    elif model.device == "cpu":
        words = tell("MemoryPlan", "{model}: {need} of {free} free")
    else:
        words = tell("MemoryPlan", "{model}: {need} of {free} free on {device}")
    if model.fit == _TIGHT:
        words = tell("MemoryPlan", "{words}, which may not be enough").format(words=words)
    return words.format(**parts)


def _demos() -> dict[str, str]:
    """Other models are called as whoever made them called them."""
    tell = QCoreApplication.translate
    return {
        "Demo speech model": tell("MemoryPlan", "Demo speech model"),
        "Demo language model": tell("MemoryPlan", "Demo language model"),
    }
