"""The one owner of loaded models. Others borrow them, and give them back.

`Schedule` decides who gets what and what goes; here it is done, with threads, processes and a clock. Whoever waits for
a model loads it, so that progress and cancelling are the waiting one's own. Whatever has to go first is ended by any of
the threads that are here anyway.
"""

from __future__ import annotations

import itertools
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

from canto_beats.engines.contracts import EngineError, LoadSpec
from canto_beats.engines.process.client import Departure, EngineProcess
from canto_beats.engines.process.deaths import EngineDied
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.memory_status import MemoryPolicy, ModelStatus, Whereabouts
from canto_beats.memory.foresight import Foresight
from canto_beats.memory.idle_watch import IdleWatch
from canto_beats.memory.loans import Loan, Proof, Resident, only_that_it_has_gone
from canto_beats.memory.model_told import told, told_as_lost
from canto_beats.memory.schedule import Grant, Load, Park, Refuse, Release, Restore, Schedule, Step, Wish

log = logging.getLogger(__name__)

OnProgress = Callable[[str, float], None]
Start = Callable[[], EngineProcess]


class Lender:
    def __init__(
        self,
        policy: MemoryPolicy = MemoryPolicy.SEQUENTIAL,
        idle_s: float = 600.0,
        *,
        foresight: Foresight | None = None,
        proof: Proof = only_that_it_has_gone,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._foresight = foresight or Foresight()
        self._schedule = Schedule(policy, idle_s, lambda device: self._foresight.room(device, self.pids()))
        self._proof, self._clock = proof, clock
        self._changed = threading.Condition()
        self._tickets = itertools.count(1)
        self._deeds: deque[Park | Release] = deque()
        """To be done by whoever comes by."""
        self._loads: dict[int, Load | Restore] = {}
        """To be done by the one with the ticket."""
        self._granted: set[int] = set()
        self._refused: dict[int, EngineError | EngineDied] = {}
        self._failures: dict[LoadSpec, EngineError | EngineDied] = {}
        """Why a model could last not be loaded."""
        self._residents: dict[LoadSpec, Resident] = {}
        self._processes: dict[LoadSpec, EngineProcess] = {}
        """Of the same, and of those that are still loading."""
        self._left: dict[LoadSpec, Departure] = {}
        self._unproved: dict[LoadSpec, str] = {}
        self._notes: dict[LoadSpec, str] = {}
        self._idle_ones = IdleWatch(self._changed, self._seconds_left, self.tick)

    def lend(
        self,
        spec: LoadSpec,
        start: Start,
        cancel: Cancellation,
        on_progress: OnProgress | None = None,
        *,
        keep_alive_s: float | None = None,
    ) -> Loan:
        """Waits for its turn and for the model. Raises what loading raises, `JobCancelled` too."""
        wish = Wish(spec, spec.device, self._foresight.needs(spec), keep_alive_s)
        ticket = next(self._tickets)
        forget = cancel.on_request(self._wake)
        try:
            with self._changed:
                self._take(self._schedule.ask(ticket, wish))
            while (loan := self._loan(ticket, spec, cancel)) is None:
                with self._changed:
                    load = self._loads.pop(ticket, None)
                if load is not None:
                    self._bring(load, spec, start, cancel, on_progress)
        finally:
            forget()
        if loan.resident.process.alive:
            return loan
        self.take_back(loan, broken=True)  # it died while nobody used it
        return self.lend(spec, start, cancel, on_progress, keep_alive_s=keep_alive_s)

    def take_back(self, loan: Loan, *, broken: bool = False) -> Departure | None:
        """How its process went, where it did not stay for others. `broken`: nobody is to have it after this."""
        with self._changed:
            self._left.pop(loan.spec, None)
            self._take(self._schedule.finish(loan.ticket, self._clock(), broken=broken))
        self._do_all()
        with self._changed:
            while self.where(loan.spec) in (Whereabouts.RELEASING, Whereabouts.VERIFYING):
                self._changed.wait()  # another thread is at it
            return self._left.pop(loan.spec, None)

    def tick(self) -> None:
        """Let go what has idled too long, and what died while nobody used it."""
        with self._changed:
            dead = [
                spec
                for spec, resident in self._residents.items()
                if self.where(spec) in (Whereabouts.READY, Whereabouts.PARKED) and not resident.process.alive
            ]
            self._take(self._schedule.release(dead))
            self._take(self._schedule.tick(self._clock()))
        self._do_all()

    def release(self, chosen: Callable[[LoadSpec], bool]) -> list[tuple[LoadSpec, Whereabouts]]:
        """Those that are chosen, and where they were; one in use goes when its work is done."""
        with self._changed:
            found = self._chosen(chosen)
            self._take(self._schedule.release([spec for spec, _ in found]))
        self._do_all()
        return found

    def park(self, chosen: Callable[[LoadSpec], bool]) -> list[tuple[LoadSpec, Whereabouts]]:
        """Those that are chosen and idle, and where they were; where parking frees nothing they are released."""
        with self._changed:
            found = self._chosen(chosen)
            self._take(self._schedule.park([spec for spec, _ in found]))
        self._do_all()
        return found

    def change(self, policy: MemoryPolicy, idle_s: float) -> None:
        with self._changed:
            self._take(self._schedule.change(policy, idle_s))
        self._do_all()

    @property
    def policy(self) -> MemoryPolicy:
        return self._schedule.policy

    @property
    def idle_s(self) -> float:
        return self._schedule.idle_s

    def models(self) -> tuple[ModelStatus, ...]:
        """Reading is no use."""
        with self._changed:
            now, notes = self._clock(), self._notes
            there = [
                told(spec, slot, self._processes.get(spec), now, notes.get(spec, ""))
                for spec, slot in self._schedule.slots.items()
            ]
            return (*there, *(told_as_lost(spec, why) for spec, why in self._unproved.items()))

    def note(self, spec: LoadSpec) -> str:
        """Why a model is where it is, where that is not plain."""
        with self._changed:
            return self._notes.get(spec) or self._unproved.get(spec, "")

    def where(self, spec: LoadSpec) -> Whereabouts | None:
        """Nothing where it has gone."""
        slot = self._schedule.slots.get(spec)
        return slot.where if slot is not None else None

    def pids(self) -> tuple[int, ...]:
        with self._changed:
            return tuple(process.pid for process in self._processes.values() if process.alive)

    def close(self) -> None:
        """End everything, in use or not."""
        self._idle_ones.close()
        with self._changed:
            processes = list(self._processes.values())
        for process in processes:
            process.close()
        with self._changed:
            self._take(self._schedule.release(list(self._schedule.slots)))
        self._do_all()

    def _loan(self, ticket: int, spec: LoadSpec, cancel: Cancellation) -> Loan | None:
        """Wait until it is there, or until there is something to load for it."""
        while True:
            self._do_all()
            with self._changed:
                if ticket in self._granted:
                    self._granted.remove(ticket)
                    return Loan(ticket, spec, self._residents[spec])
                if ticket in self._refused:
                    raise self._refused.pop(ticket)
                if ticket in self._loads:
                    return None
                if cancel.requested:
                    self._take(self._schedule.withdraw(ticket))
                elif not self._deeds:
                    self._changed.wait()
            if cancel.requested:
                self._do_all()
                cancel.raise_if_requested()

    def _bring(
        self, load: Load | Restore, spec: LoadSpec, start: Start, cancel: Cancellation, on_progress: OnProgress | None
    ) -> None:
        try:
            if isinstance(load, Restore):
                self._residents[spec].process.restore()
            else:
                self._residents[spec] = self._loaded(spec, start, cancel, on_progress)
        except BaseException as error:
            ours = isinstance(error, (EngineError, EngineDied))
            with self._changed:
                if isinstance(error, (EngineError, EngineDied)):
                    self._failures[spec] = error
                self._take(self._schedule.load_failed(spec, load.ticket, for_all=ours))
            self._do_all()
            raise
        with self._changed:
            self._notes.pop(spec, None)
            self._take(self._schedule.loaded(spec, self._clock()))

    def _loaded(self, spec: LoadSpec, start: Start, cancel: Cancellation, on_progress: OnProgress | None) -> Resident:
        self._foresight.begins(spec)
        process = start()
        with self._changed:
            self._processes[spec] = process
        loaded = process.load(spec, on_progress=on_progress, cancel=cancel)
        way = ", a part at a time" if spec.offload else ""
        log.info("%s is ready: %s on %s, %s%s", spec.engine, loaded.model, loaded.device, loaded.dtype, way)
        return Resident(process, loaded)

    def _take(self, steps: Iterable[Step]) -> None:
        """With the lock held."""
        for step in steps:
            match step:
                case Grant(_, ticket):
                    self._granted.add(ticket)
                case Refuse(key, ticket):
                    self._refused[ticket] = self._failures[key]
                case Load(_, ticket) | Restore(_, ticket):
                    self._loads[ticket] = step
                case Park() | Release():
                    self._deeds.append(step)
        self._idle_ones.look()
        self._changed.notify_all()

    def _do_all(self) -> None:
        while True:
            with self._changed:
                if not self._deeds:
                    return
                deed = self._deeds.popleft()
            if isinstance(deed, Park):
                self._park(deed.key)
            else:
                self._end(deed.key)

    def _park(self, spec: LoadSpec) -> None:
        try:
            self._residents[spec].process.park()
        except (EngineError, EngineDied) as error:
            log.info("%s is released instead of parked: %s", Path(spec.model_dir).name, error)
            with self._changed:
                self._notes[spec] = str(error)
                self._take(self._schedule.park_refused(spec))
        else:
            with self._changed:
                self._take(self._schedule.parked(spec))

    def _end(self, spec: LoadSpec) -> None:
        process = self._processes.get(spec)
        if spec in self._residents and process is not None and process.alive:
            self._foresight.ends(spec, process.pid)
        departure = process.close() if process is not None else None
        with self._changed:
            self._schedule.gone(spec)
        why = self._proof(spec, departure) if departure is not None else ""
        if why:
            log.warning("The memory of %s is not known to be free: %s", Path(spec.model_dir).name, why)
        with self._changed:
            self._residents.pop(spec, None)
            self._processes.pop(spec, None)
            self._unproved.pop(spec, None)
            if departure is not None:
                self._left[spec] = departure
            if why:
                self._unproved[spec] = why
            self._take(self._schedule.verified(spec))

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def _seconds_left(self) -> float | None:
        due = self._schedule.next_due()
        return None if due is None else max(0.0, due - self._clock())

    def _chosen(self, chosen: Callable[[LoadSpec], bool]) -> list[tuple[LoadSpec, Whereabouts]]:
        return [(spec, slot.where) for spec, slot in self._schedule.slots.items() if chosen(spec)]
