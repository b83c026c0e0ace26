"""Parent side: an engine process as the rest of the program sees it.

    with EngineProcess.start("faster-whisper") as engine:
        engine.load(spec)
        for result in engine.call(TranscribeCall(windows)):
            ...

`start` returns at once; the process imports its libraries meanwhile and touches no device memory before `load`.
"""

from __future__ import annotations

import errno
import queue
import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any, Self, TypeVar

import msgspec

from canto_beats.engines.contracts import METHODS, EngineError, EngineKind, FailureCause, Loaded, LoadSpec
from canto_beats.engines.process import protocol
from canto_beats.engines.process.calls import CallEnd, CallHandle, OnEnd, OnItem, OpenCalls
from canto_beats.engines.process.connection import Connection
from canto_beats.engines.process.deaths import DeathCause, EngineDeath, EngineDied
from canto_beats.engines.process.protocol import NO_CALL, Heartbeat
from canto_beats.engines.process.supervision import AwakeClock, Deadlines, Expected, Limits
from canto_beats.job.cancellation import Cancellation

__all__ = ["CallEnd", "CallHandle", "Departure", "EngineDied", "EngineProcess", "HowItLeft"]

OnProgress = Callable[[str, float], None]
_AFTER_A_KILL_S = 15.0
Value = TypeVar("Value")


class HowItLeft(StrEnum):
    EXITED = "exited"
    KILLED = "killed"
    ALREADY_DEAD = "already dead"
    STUCK = "stuck"
    """Not even a kill ends it: it hangs inside a driver. The only case in which it is still there."""


@dataclass(frozen=True, slots=True)
class Departure:
    pid: int
    how: HowItLeft
    seconds: float
    last_rss: int
    """Resident bytes it last told of."""


class EngineProcess:
    def __init__(self, engine: str, limits: Limits) -> None:
        """Use `start`."""
        self.engine = engine
        self._limits = limits
        self._changed = threading.Condition()
        self._kind: EngineKind | None = None
        self._asked_to_load = False
        self._loaded: Loaded | None = None
        self._moved: bool | None = None
        self._failure: EngineError | None = None
        self._heartbeat: Heartbeat | None = None
        self._death: EngineDeath | None = None
        self._closing = threading.Lock()
        self._departure: Departure | None = None
        self._deadlines = Deadlines(AwakeClock(limits.tick_s))
        self._calls = OpenCalls(self._deadlines, limits)
        self._connection = Connection(engine, limits, self._deadlines, self._receive, self._died)
        self.pid = self._connection.pid

    @classmethod
    def start(cls, engine: str, *, limits: Limits | None = None) -> Self:
        """`engine` is a name in the catalogue, or `module:Class` of an adapter. Raises `EngineError`."""
        try:
            return cls(engine, limits or Limits())
        except OSError as error:
            short = error.errno in (errno.ENOMEM, errno.EAGAIN)
            cause = FailureCause.OUT_OF_MEMORY if short else FailureCause.BUG
            what = f"The system did not let a process for the engine “{engine}” start."
            raise EngineError(cause, what, "Close other programs and try again.", str(error)) from error

    @property
    def alive(self) -> bool:
        return self._death is None

    @property
    def heartbeat(self) -> Heartbeat | None:
        """The last one."""
        return self._heartbeat

    @property
    def log_tail(self) -> str:
        return self._connection.log.tail()

    def load(
        self, spec: LoadSpec, *, on_progress: OnProgress | None = None, cancel: Cancellation | None = None
    ) -> Loaded:
        """Load the one model this process is for; blocks, and calls `on_progress` from the thread that waits.

        Raises `EngineError` for what the engine reports, `EngineDied`, or `JobCancelled`: a load cannot be stopped
        halfway, so cancelling one kills the process.
        """
        if self._asked_to_load:
            raise RuntimeError("an engine process loads one model in its life")
        self._asked_to_load = True
        stop = partial(self._connection.kill, DeathCause.CANCELLED)
        forget = cancel.on_request(stop) if cancel else None
        try:
            self._wait_for(lambda: self._kind, on_progress)
            self._deadlines.expect(Expected.PROGRESS, self._limits.load_s)
            self._connection.send(protocol.Load(spec))
            loaded = self._wait_for(lambda: self._loaded, on_progress)
        except (EngineError, EngineDied):
            if cancel is not None:
                cancel.raise_if_requested()
            raise
        finally:
            if forget is not None:
                forget()
        if cancel is not None:
            cancel.raise_if_requested()
        return loaded

    def park(self) -> None:
        """Let the weights wait in the computer's own memory; raises `EngineError` where that frees nothing."""
        self._move(protocol.Park())

    def restore(self) -> None:
        """Bring them back. Where that fails, the process is of no more use."""
        self._move(protocol.Restore())

    def _move(self, command: protocol.Park | protocol.Restore) -> None:
        with self._changed:
            self._moved = self._failure = None
        self._deadlines.expect(Expected.PROGRESS, self._limits.load_s)
        self._connection.send(command)
        self._wait_for(lambda: self._moved, None)

    def submit(self, argument: Any, on_item: OnItem, on_end: OnEnd) -> CallHandle:
        """Hand over a call; returns at once. The engine must be loaded.

        `on_item` and `on_end` are called from a thread of this engine's, one after another; while they take their time
        nothing else is read, and the engine's time limits stand still. `on_end` is called exactly once, whatever
        happens: if the engine is gone already, from within `submit`.
        """
        if self._kind is None or self._loaded is None:
            raise RuntimeError("a call before the model is loaded")
        wanted = METHODS[self._kind][1]
        if not isinstance(argument, wanted):
            raise TypeError(f"a {self._kind} engine takes a {wanted.__name__}, not a {type(argument).__name__}")
        packed = protocol.pack(argument)
        handle = self._calls.add(on_item, on_end)
        if not handle.ended:
            self._connection.send(protocol.Call(handle.number, packed))
        return handle

    def call(self, argument: Any, *, cancel: Cancellation | None = None) -> Generator[Any, None, None]:
        """`submit`, and the items as they come. Raises `EngineError`, `EngineDied` or `JobCancelled`.

        Leaving the loop early stops the call, and waits until it has stopped.
        """
        inbox: queue.SimpleQueue[Any] = queue.SimpleQueue()
        handle = self.submit(argument, inbox.put, inbox.put)
        forget = cancel.on_request(partial(self.stop, handle)) if cancel else None
        try:
            while not isinstance(got := inbox.get(), CallEnd):
                yield got
        finally:
            if forget is not None:
                forget()
            self.stop(handle)
            handle.wait()
        if cancel is not None:
            cancel.raise_if_requested()
        if got.trouble is not None:
            raise got.trouble

    def stop(self, handle: CallHandle) -> None:
        """Ask a call to end; returns at once. If it has not ended in `Limits.stop_s`, the whole process is killed."""
        if self._calls.ask_to_stop(handle):
            self._connection.send(protocol.Cancel(handle.number))

    def close(self) -> Departure:
        """Let the process exit, or kill it; afterwards it is gone. May be called from any thread, and again."""
        if self._connection.in_a_callback():
            raise RuntimeError("an engine cannot be closed from one of its own callbacks")
        with self._closing:
            if self._departure is None:
                self._departure = self._leave()
            return self._departure

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _leave(self) -> Departure:
        began = time.monotonic()
        how = self._let_exit() or self._end_by_force()
        rss = self._heartbeat.rss if self._heartbeat else 0
        return Departure(self.pid, how, time.monotonic() - began, rss)

    def _let_exit(self) -> HowItLeft | None:
        """How it went; None if it cannot be asked or does not go."""
        if self._loaded is None and self._failure is None:
            return None  # it is importing or loading, would not listen for a while, and has nothing to lose
        if self.alive:
            self._connection.ask_to_exit()
        if not self._connection.join(self._limits.exit_s):
            return None
        exited = self._death is not None and self._death.cause is DeathCause.CANCELLED and self._death.exit_code == 0
        return HowItLeft.EXITED if exited else HowItLeft.ALREADY_DEAD

    def _end_by_force(self) -> HowItLeft:
        how = HowItLeft.KILLED if self.alive else HowItLeft.ALREADY_DEAD
        self._connection.kill(DeathCause.CANCELLED)
        return how if self._connection.join(_AFTER_A_KILL_S) else HowItLeft.STUCK

    def _wait_for(self, come: Callable[[], Value | None], on_progress: OnProgress | None) -> Value:
        """Wait until it has come, telling of progress; raises what came instead."""
        told: Heartbeat | None = None
        while True:
            with self._changed:
                while not (come() or self._failure or self._death or self._heartbeat is not told):
                    self._changed.wait()
                value, news = come(), self._heartbeat
            if value is not None:
                return value
            if self._failure is not None:
                raise self._failure
            if self._death is not None:
                raise EngineDied(self._death)
            if on_progress is not None and news is not None:
                on_progress(news.phase, news.progress)
            told = news

    def _receive(self, report: protocol.Report) -> None:
        match report:
            case protocol.Item(number, item):
                self._deliver(number, item)
            case protocol.Done(number):
                self._calls.end(number, CallEnd())
            case protocol.Failed(number, cause, what, todo, detail) if number != NO_CALL:
                self._calls.end(number, CallEnd(EngineError(cause, what, todo, detail)))
            case _:
                with self._changed:
                    self._note(report)
                    self._changed.notify_all()

    def _note(self, report: protocol.Report) -> None:
        match report:
            case protocol.Ready(kind):
                self._kind = kind
                self._deadlines.settled(Expected.START)
                self._deadlines.expect(Expected.SIGN_OF_LIFE, self._limits.silence_s)
            case protocol.Heartbeat(phase, progress):
                before, self._heartbeat = self._heartbeat, report
                if before is None or (before.phase, before.progress) != (phase, progress):
                    self._deadlines.came(Expected.PROGRESS)
            case protocol.ModelLoaded(loaded):
                self._loaded = loaded
                self._deadlines.settled(Expected.PROGRESS)
            case protocol.Moved():
                self._moved = True
                self._deadlines.settled(Expected.PROGRESS)
            case protocol.Failed(_, cause, what, todo, detail):
                self._failure = EngineError(cause, what, todo, detail)
                self._deadlines.settled(Expected.START)
                self._deadlines.settled(Expected.PROGRESS)

    def _deliver(self, number: int, item: msgspec.Raw) -> None:
        handle = self._calls.find(number)
        if handle is None or self._kind is None:
            return  # ended on this side already
        failed = handle.deliver(protocol.unpack(item, METHODS[self._kind][2]))
        if failed is not None:
            self._connection.send(protocol.Cancel(number))
            self._calls.end(number, failed)

    def _died(self, death: EngineDeath) -> None:
        with self._changed:
            self._death = death
            self._changed.notify_all()
        self._calls.end_all(CallEnd(EngineDied(death)))
