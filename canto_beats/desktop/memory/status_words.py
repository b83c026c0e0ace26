"""What a person reads of models and devices in the memory dialog."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from canto_beats.desktop.memory.memory_words import bytes_words
from canto_beats.job.memory_status import DeviceStatus, MemoryPolicy, ModelStatus, Whereabouts

NONE = "–"


def on_words(name: str, devices: Sequence[DeviceStatus]) -> str:
    """A GPU by its number where there are several."""
    tell = QCoreApplication.translate
    kind, _, number = name.partition(":")
    if kind == "cpu":
        return tell("Memory", "On the processor")
    several = sum(each.name != "cpu" for each in devices) > 1
    return tell("Memory", "On the {gpu}").format(gpu=f"GPU {number}" if several and number else "GPU")


def device_title(device: DeviceStatus) -> str:
    """The computer's own memory has no other name."""
    if device.name == "cpu":
        return QCoreApplication.translate("Memory", "The computer’s memory")
    return device.label


def room_words(device: DeviceStatus) -> str:
    tell = QCoreApplication.translate
    sizes = {"free": bytes_words(device.free_bytes), "total": bytes_words(device.total_bytes)}
    return tell("Memory", "{free} of {total} free").format(**sizes)


def ours_words(device: DeviceStatus) -> str:
    """Nothing where the driver does not say whose is what."""
    if device.ours_bytes is None:
        return ""
    tell = QCoreApplication.translate
    return tell("Memory", "canto-beats {size}").format(size=bytes_words(device.ours_bytes))


def others_words(device: DeviceStatus) -> str:
    tell = QCoreApplication.translate
    if device.others_bytes is None:
        used = device.total_bytes - device.free_bytes
        return tell("Memory", "In use {size}").format(size=bytes_words(used))
    return tell("Memory", "Others {size}").format(size=bytes_words(device.others_bytes))


def where_words(model: ModelStatus, devices: Sequence[DeviceStatus]) -> str:
    tell = QCoreApplication.translate
    return {
        Whereabouts.UNLOADED: tell("Memory", "Not loaded"),
        Whereabouts.PLANNED: tell("Memory", "Waiting for room"),
        Whereabouts.LOADING: tell("Memory", "Being loaded"),
        Whereabouts.READY: on_words(model.device, devices),
        Whereabouts.IN_USE: on_words(model.device, devices),
        Whereabouts.PARKING: tell("Memory", "Being moved to memory"),
        Whereabouts.PARKED: tell("Memory", "In the computer’s memory"),
        Whereabouts.RESTORING: tell("Memory", "Coming back"),
        Whereabouts.RELEASING: tell("Memory", "Being released"),
        Whereabouts.VERIFYING: tell("Memory", "Released, being checked"),
        Whereabouts.UNVERIFIED: tell("Memory", "Released, not confirmed"),
        Whereabouts.FAILED: tell("Memory", "Failed"),
    }[model.where]


def seconds_words(seconds: float | None) -> str:
    if seconds is None:
        return NONE
    tell = QCoreApplication.translate
    whole = int(seconds)
    if whole < 60:
        return tell("Memory", "{s} s").format(s=whole)
    if whole < 3600:
        return tell("Memory", "{m} min {s} s").format(m=whole // 60, s=whole % 60)
    return tell("Memory", "{h} h {m} min").format(h=whole // 3600, m=whole % 3600 // 60)


def size_words(count: int | None) -> str:
    return NONE if count is None else bytes_words(count)


def policy_words(policy: object) -> str:
    tell = QCoreApplication.translate
    words: dict[object, str] = {
        MemoryPolicy.SEQUENTIAL: tell("Memory", "One after the other"),
        MemoryPolicy.KEEP_WARM: tell("Memory", "Keep loaded for a while"),
        MemoryPolicy.PARK: tell("Memory", "Keep in the computer’s memory"),
        MemoryPolicy.OFFLOAD: tell("Memory", "Split what does not fit"),
        MemoryPolicy.CPU: tell("Memory", "Processor only"),
    }
    return words[policy]


def policy_sentence(policy: MemoryPolicy) -> str:
    tell = QCoreApplication.translate
    return {
        MemoryPolicy.SEQUENTIAL: tell(
            "Memory",
            "Each model is ended as soon as its work is done, before the next one is loaded. Needs the least memory.",
        ),
        MemoryPolicy.KEEP_WARM: tell(
            "Memory",
            "A model stays loaded until it has not been used for some time, or its room is needed. "
            "The next job begins sooner.",
        ),
        MemoryPolicy.PARK: tell(
            "Memory",
            "After its work a model leaves the GPU and waits in the computer’s memory, "
            "from where it comes back quickly.",
        ),
        MemoryPolicy.OFFLOAD: tell(
            "Memory", "A model that is larger than the GPU runs on it part by part. Slower, but it runs."
        ),
        MemoryPolicy.CPU: tell(
            "Memory", "Models run on the processor alone and leave the GPU to other programs. Slower."
        ),
    }[policy]


def timeout_words(seconds: object) -> str:
    """Of a choice."""
    tell = QCoreApplication.translate
    whole = round(float(str(seconds)))
    if whole >= 3600 and whole % 3600 == 0:
        return tell("Memory", "{h} h").format(h=whole // 3600)
    if whole >= 60 and whole % 60 == 0:
        return tell("Memory", "{m} min").format(m=whole // 60)
    return seconds_words(whole)
