"""The memory a fake engine takes: of a GPU that is a file, or really, within a limit that the system sets."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from canto_beats.engines.contracts import EngineError, FailureCause
from tests.fakes.accelerator import MB, FakeAccelerator, FullError

if TYPE_CHECKING:
    from canto_beats.engines.contracts import LoadSpec
    from tests.fakes.behaviour import Behaviour


class BorrowedMemory:
    def __init__(self, behaviour: Behaviour, spec: LoadSpec) -> None:
        self._behaviour = behaviour
        on_gpu = behaviour.accelerator and spec.device != "cpu"
        self._gpu = FakeAccelerator(Path(behaviour.accelerator)) if on_gpu else None
        self._poisoned = self._owed = False
        self._really: list[bytearray] = []
        if behaviour.data_limit_mb and not on_gpu:
            there = psutil.Process().memory_info().data
            limit = there + behaviour.data_limit_mb * MB
            resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
        self._take(behaviour.weights_mb // (2 if spec.dtype == "int8" else 1))

    @contextmanager
    def for_windows(self, count: int) -> Iterator[None]:
        if self._owed or self._poisoned:
            self._owed = False
            raise _full("an earlier call")
        megabytes = self._behaviour.window_mb * count
        try:
            self._take(megabytes)
        except (EngineError, MemoryError):
            self._poisoned = self._behaviour.stays_poisoned
            if not self._behaviour.tells_late:
                raise
            self._owed = True
            megabytes = 0
        try:
            yield
        finally:
            self._give(megabytes)

    def _take(self, megabytes: int) -> None:
        if self._gpu is None:
            if self._behaviour.data_limit_mb:
                self._really.append(bytearray(megabytes * MB))
            return
        try:
            self._gpu.take(os.getpid(), megabytes)
        except FullError as error:
            raise _full(str(error)) from error

    def _give(self, megabytes: int) -> None:
        if self._gpu is not None:
            self._gpu.give(os.getpid(), megabytes)
        elif self._really and megabytes:
            self._really.pop()


def _full(why: str) -> EngineError:
    return EngineError(FailureCause.OUT_OF_MEMORY, f"The fake has no memory left ({why}).", "Choose a smaller one.")
