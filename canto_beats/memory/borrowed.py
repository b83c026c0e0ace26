"""What the looks at one job's memory add up to: for each proof, what was lent and has to come back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from canto_beats.job.memory_record import EngineMemory
from canto_beats.job.stage import Stage
from canto_beats.memory.proof import DeviceFigures, Loan


class Borrowed:
    def __init__(self, not_ours: Iterable[int] = ()) -> None:
        """`not_ours`: processes that were there before the job, and may be there after it."""
        self._not_ours = frozenset(not_ours)
        self._peaks: dict[int, int] = {}
        """Of each process."""
        self._peak_of_all = 0
        self._devices: dict[str, _DeviceUse] = {}

    def saw(self, engines: Iterable[EngineMemory], device: str, figures: DeviceFigures | None) -> None:
        ours = [each for each in engines if each.pid not in self._not_ours]
        for each in ours:
            self._peaks[each.pid] = max(self._peaks.get(each.pid, 0), each.bytes)
        self._peak_of_all = max(self._peak_of_all, sum(each.bytes for each in ours))
        if figures is not None and device != "cpu":
            self._device(device).saw(figures)

    def told(self, pid: int, resident_bytes: int) -> None:
        """By the process itself, which may have had more than anybody saw."""
        self.saw((EngineMemory(pid, "", resident_bytes),), "cpu", None)

    def is_about_to_load(self, device: str) -> None:
        if device != "cpu":
            self._device(device).begin()

    def is_ready(self, device: str) -> None:
        if device != "cpu":
            self._device(device).was_ready = True

    def by_one(self, stage: Stage, pid: int, device: str) -> Loan | None:
        """Nothing of a model that was there before the job: how its device was without it, nobody has seen."""
        if pid in self._not_ours:
            return None
        if device == "cpu":
            return Loan(stage, device, frozenset({pid}), peak_bytes=self._peaks.get(pid))
        use = self._device(device)
        return Loan(stage, device, frozenset({pid}), use.before, use.peak, use.was_ready)

    def by_all(self, stage: Stage, there: Iterable[int] = (), kept: Iterable[int] = ()) -> list[Loan]:
        """One for the processor and one for each accelerator that nobody else's model is on; none if no process was
        started, or one is kept. `there`: of the processes that are there now.
        """
        kept, pids = frozenset(kept), frozenset(self._peaks) | frozenset(there)
        pids -= self._not_ours
        if not pids or pids & kept:
            return []
        devices = {} if kept | self._not_ours else self._devices
        on_devices = [Loan(stage, name, pids, use.first, use.highest, use.was_ready) for name, use in devices.items()]
        return [*on_devices, Loan(stage, "cpu", pids, peak_bytes=self._peak_of_all)]

    def _device(self, name: str) -> _DeviceUse:
        return self._devices.setdefault(name, _DeviceUse())


class _DeviceUse:
    def __init__(self) -> None:
        self.first: DeviceFigures | None = None
        self.last: DeviceFigures | None = None
        self.highest: int | None = None
        self.before: DeviceFigures | None = None
        """When the present model was about to be loaded."""
        self.peak: int | None = None
        """Since then."""
        self.was_ready = False

    def begin(self) -> None:
        self.before = self.last
        self.peak = self.last.used_bytes if self.last else None

    def saw(self, figures: DeviceFigures) -> None:
        self.first = self.first or figures
        self.last = figures
        self.highest = max(self.highest or 0, figures.used_bytes)
        self.peak = max(self.peak or 0, figures.used_bytes)


def ours_of(held: Mapping[int, int] | None, engines: Iterable[EngineMemory]) -> int | None:
    """What a driver says that our engines hold. It says nothing where it names none of them: inside a container it
    knows them by other numbers.
    """
    named = [held[each.pid] for each in engines if held and each.pid in held]
    return sum(named) if named else None
