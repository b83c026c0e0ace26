"""What a model takes of the machine: when it rests, while it loads, and while it works."""

from __future__ import annotations

from dataclasses import dataclass

MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Moment:
    """Bytes of the engine's process, as its resident set counts them, and bytes on the accelerator."""

    held: int = 0
    """The system gets them back by swapping only, or when the process ends."""
    mapped: int = 0
    """Pages of files. The system may take them back at any time; what is missed is read from the disk again."""
    device: int = 0

    @property
    def process(self) -> int:
        return self.held + self.mapped

    def __add__(self, other: Moment) -> Moment:
        return Moment(self.held + other.held, self.mapped + other.mapped, self.device + other.device)

    def scaled(self, process: float, device: float) -> Moment:
        return Moment(round(self.held * process), round(self.mapped * process), round(self.device * device))


@dataclass(frozen=True, slots=True)
class Need:
    resting: Moment
    """Loaded, and not asked anything yet."""
    loading: Moment
    """At its peak. Pages of weight files that are only read through are among the mapped ones."""
    working: Moment
    """At its peak, on the hardest window or the longest question."""

    @property
    def device(self) -> int:
        return max(self.resting.device, self.loading.device, self.working.device)

    @property
    def process(self) -> int:
        """The peak of the resident set, as the system reports it afterwards."""
        return max(self.resting.process, self.loading.process, self.working.process)

    @property
    def in_memory(self) -> int:
        """What has to be in the computer's memory for the work to go at its speed: pages that are only read through
        while loading need not stay, weights that are worked with straight from their file do.
        """
        return max(self.loading.held, self.working.process)

    def scaled(self, process: float = 1.0, device: float = 1.0) -> Need:
        return Need(*(each.scaled(process, device) for each in (self.resting, self.loading, self.working)))
