"""Parent side: one engine process and the four threads that serve it: reading, writing, its log, and the clock.

The reading thread outlasts the process: it notices the end, establishes why, and tells it. Whatever happens, that is
told exactly once.
"""

from __future__ import annotations

import math
import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from canto_beats.engines.process.deaths import DeathCause, EngineDeath, Evidence, classify
from canto_beats.engines.process.log_ring import LogRing
from canto_beats.engines.process.oom_counters import oom_kills
from canto_beats.engines.process.pipes import read_body, skip_to_greeting, write_all
from canto_beats.engines.process.protocol import (
    Command,
    CutShortError,
    Exit,
    Heartbeat,
    ProtocolError,
    Report,
    frame,
    read_report,
)
from canto_beats.engines.process.spawning import spawn_host
from canto_beats.engines.process.supervision import Deadlines, Expected, Limits

_SETTLE_S = 5.0
"""What a process gets from closing its pipes, or from a kill, to its end: a driver gives memory back slowly."""
_STRAYS_S = 0.5
"""What a pipe gets to end once the process has, before we take it that a stray grandchild holds it open."""


class Connection:
    def __init__(
        self,
        engine: str,
        limits: Limits,
        deadlines: Deadlines,
        on_report: Callable[[Report], None],
        on_over: Callable[[EngineDeath], None],
    ) -> None:
        self.log = LogRing()
        self._tick_s = limits.tick_s
        self._deadlines = deadlines
        self._phase = "import"
        self._on_report, self._on_over = on_report, on_over
        self._lock = threading.Lock()
        self._killed_for: DeathCause | None = None
        self._killed_at = math.inf
        self._asked_to_exit = False
        self._listening = True
        self._over = threading.Event()
        self._outbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._oom_kills_before = oom_kills()
        self._deadlines.expect(Expected.START, limits.start_s)
        self._child = spawn_host(engine, limits)
        self.pid = self._child.pid
        self._log_thread = self._thread("log", self._collect_log)
        self._threads = [
            self._log_thread,
            self._thread("write", self._write),
            self._thread("clock", self._supervise),
            self._thread("read", self._read_and_bury),
        ]
        for thread in self._threads:
            thread.start()

    def send(self, command: Command) -> None:
        self._outbox.put(frame(command))

    def ask_to_exit(self) -> None:
        self._asked_to_exit = True
        self.send(Exit())

    def kill(self, cause: DeathCause, remark: str = "") -> None:
        """Kill the process group. The first to do so has its cause reported."""
        with self._lock:
            if self._killed_for is None:
                self._killed_for, self._killed_at = cause, time.monotonic()
                if remark:
                    self.log.add_line(f"[parent] {remark}")
        self._child.kill()

    def in_a_callback(self) -> bool:
        """Whether the current thread is the one that callbacks come from."""
        return threading.current_thread() in self._threads

    def join(self, seconds: float) -> bool:
        """Wait for the end, told and tidied up. False if it takes longer than that."""
        if not self._over.wait(seconds):
            return False
        for thread in self._threads:
            thread.join(seconds)
        return True

    def _thread(self, what: str, target: Callable[[], None]) -> threading.Thread:
        return threading.Thread(target=target, name=f"engine-{self.pid}-{what}", daemon=True)

    def _read_and_bury(self) -> None:
        try:
            self._read()
        except CutShortError:
            pass  # how it died says more than where it stopped
        except ProtocolError as error:
            self.kill(DeathCause.BUG, f"What the engine sent cannot be read: {error}")
        finally:
            self._bury()

    def _read(self) -> None:
        noise, greeted = skip_to_greeting(self._child.reports)
        self.log.add(noise)
        while greeted and (body := read_body(self._child.reports)) is not None:
            self._listening = False
            self._deadlines.came(Expected.SIGN_OF_LIFE)
            report = read_report(body)
            if isinstance(report, Heartbeat):
                self._phase = report.phase
            self._on_report(report)
            self._listening = True

    def _bury(self) -> None:
        if not self._child.wait_for_end(_SETTLE_S):
            self.kill(DeathCause.BUG, "The engine closed its side and lived on.")
        ended = self._child.wait_for_end(_SETTLE_S)
        exit_code = self._child.reap() if ended else None
        self._child.errors.abandon()
        self._log_thread.join()
        self._outbox.put(None)
        self._child.reports.close()
        self._on_over(self._death(exit_code))
        if not ended:  # it hangs inside a driver where no kill reaches it; it is reaped whenever that lets go
            while not self._child.wait_for_end(60):
                pass
            self._child.reap()
        self._over.set()

    def _death(self, exit_code: int | None) -> EngineDeath:
        evidence = Evidence(
            exit_code=exit_code,
            killed_for=self._killed_for,
            asked_to_exit=self._asked_to_exit,
            log=self.log.text,
            system_ran_out=oom_kills() > self._oom_kills_before,
        )
        return EngineDeath(classify(evidence), exit_code, self._phase, self.log.tail())

    def _collect_log(self) -> None:
        while written := self._child.errors.read():
            self.log.add(written)
        self._child.errors.close()

    def _write(self) -> None:
        with self._child.commands as pipe, suppress(OSError):  # gone: the reading thread tells
            while (data := self._outbox.get()) is not None:
                write_all(pipe.fileno(), data)

    def _supervise(self) -> None:
        while not self._over.wait(self._tick_s):
            overdue = self._deadlines.tick(listening=self._listening)
            if overdue is not None:
                what, limit_s = overdue
                cause = DeathCause.CANCELLED if what is Expected.STOP else DeathCause.UNRESPONSIVE
                self.kill(cause, f"Waited {limit_s:g} s for the engine {what}.")
            if self._should_have_ended() and not self._over.wait(_STRAYS_S):
                self._child.kill()
                self._child.reports.abandon()

    def _should_have_ended(self) -> bool:
        return self._child.has_ended() or time.monotonic() - self._killed_at > _SETTLE_S
