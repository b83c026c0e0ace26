"""The ear of a running program: one thread that hears, and a short-lived one for each question that is answered.

Who is slow, says rubbish or does not know the secret costs this program a few bytes and nobody else anything: all are
heard side by side, each for a few seconds and for so many bytes, and only a question with the right seal is answered.
"""

from __future__ import annotations

import logging
import secrets
import selectors
import socket
import threading
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from canto_beats.job.memory_status import MemoryDesk
from canto_beats.service.memory_channel import messages
from canto_beats.service.memory_channel.answering import answer
from canto_beats.service.memory_channel.messages import Asked, BrokenMessageError, Direction
from canto_beats.service.memory_channel.running_programs import ProgramKind, RunningProgram, publish, withdraw
from canto_beats.settings import Home

log = logging.getLogger(__name__)

LOOPBACK = "127.0.0.1"
HEARD_FOR_S = 5.0
SPOKEN_FOR_S = 5.0
MOST_CALLERS = 16
"""Of those that have not said all they want; for another one, the one that has been there longest has to go."""
MOST_ANSWERS = 8
_LONGEST_GOODBYE_S = 2.0
_BREATH_S = 0.1
"""After a call that could not be taken: too many files are open, say."""


@dataclass(slots=True, eq=False)
class _Caller:
    socket: socket.socket
    until: float
    nonce: bytes = field(default_factory=lambda: secrets.token_bytes(messages.NONCE_BYTES))
    heard: bytearray = field(default_factory=bytearray)

    @property
    def wanted(self) -> int:
        """So many bytes are still to come."""
        if len(self.heard) < messages.HEADER.size:
            return messages.HEADER.size - len(self.heard)
        (length,) = messages.HEADER.unpack_from(self.heard)
        if length > messages.MOST_ASKED_BYTES:
            raise BrokenMessageError(f"{length} bytes are too many.")
        return int(messages.HEADER.size + messages.SEAL_BYTES + length - len(self.heard))


class MemoryListener:
    """Between `with` and its end it can be asked. Where no ear can be opened, the program goes on without."""

    def __init__(self, home: Home, kind: ProgramKind, desk: MemoryDesk) -> None:
        self._home, self._kind, self._desk = home, kind, desk
        self._program: RunningProgram | None = None
        self._callers: list[_Caller] = []
        self._answering: dict[threading.Thread, socket.socket] = {}
        self._lock = threading.Lock()
        """Of what is being answered."""
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        with ExitStack() as opening:
            try:
                ear = opening.enter_context(_ear())
                program = RunningProgram.this_one(self._kind, ear.getsockname()[1])
                self._end, self._told_to_end = socket.socketpair()
                opening.callback(self._end.close)
                opening.callback(self._told_to_end.close)
                publish(self._home, program)
            except OSError as error:
                log.info("Other programs cannot ask this one about memory: %s", error)
                return self
            opening.pop_all()
        self._program, self._ear = program, ear
        self._secret = bytes.fromhex(program.secret)
        self._thread = threading.Thread(target=self._hear, name="memory-ear", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._thread is None or self._program is None:
            return
        withdraw(self._home, self._program)
        self._end.close()
        self._thread.join()
        self._told_to_end.close()
        with self._lock:
            left = dict(self._answering)
        for called in left.values():
            with suppress(OSError):
                called.shutdown(socket.SHUT_RDWR)
        until = time.monotonic() + _LONGEST_GOODBYE_S
        for thread in left:  # an engine may take long to go; nobody waits for it here
            thread.join(max(0.0, until - time.monotonic()))

    def _hear(self) -> None:
        with selectors.DefaultSelector() as selector, self._ear:
            selector.register(self._ear, selectors.EVENT_READ)
            selector.register(self._told_to_end, selectors.EVENT_READ)
            while True:
                for key, _ in selector.select(self._patience()):
                    if key.fileobj is self._told_to_end:
                        for caller in self._callers:
                            caller.socket.close()
                        return
                    if key.fileobj is self._ear:
                        self._take_call(selector)
                    elif key.data in self._callers:  # else it had to make room just now
                        self._listen_to(key.data, selector)
                for caller in [each for each in self._callers if each.until <= time.monotonic()]:
                    self._hang_up(caller, selector)

    def _patience(self) -> float | None:
        return max(0.0, min(each.until for each in self._callers) - time.monotonic()) if self._callers else None

    def _take_call(self, selector: selectors.BaseSelector) -> None:
        try:
            called, _ = self._ear.accept()
        except OSError as error:
            log.info("A call could not be taken: %s", error)
            time.sleep(_BREATH_S)
            return
        if len(self._callers) >= MOST_CALLERS:
            self._hang_up(self._callers[0], selector)
        caller = _Caller(called, time.monotonic() + HEARD_FOR_S)
        called.settimeout(0)
        try:
            called.send(messages.GREETING + caller.nonce)
        except OSError:  # it has hung up already
            called.close()
            return
        self._callers.append(caller)
        selector.register(called, selectors.EVENT_READ, caller)

    def _listen_to(self, caller: _Caller, selector: selectors.BaseSelector) -> None:
        try:
            said = caller.socket.recv(caller.wanted)
            caller.heard += said
            if not said:
                self._hang_up(caller, selector)
            elif caller.wanted == 0:
                self._turn_to(caller, selector)
        except BlockingIOError:
            return
        except (OSError, BrokenMessageError) as error:
            log.info("A call was ended: %s", error)
            self._hang_up(caller, selector)

    def _turn_to(self, caller: _Caller, selector: selectors.BaseSelector) -> None:
        sealed = bytes(caller.heard[messages.HEADER.size :])
        asked = messages.opened(Asked, sealed, self._secret, caller.nonce, Direction.ASKED)
        with self._lock:
            if len(self._answering) >= MOST_ANSWERS:
                raise BrokenMessageError("Too much is asked at once.")
            self._callers.remove(caller)
            selector.unregister(caller.socket)
            thread = threading.Thread(target=self._answer, args=(caller, asked), name="memory-answer", daemon=True)
            self._answering[thread] = caller.socket
        thread.start()

    def _answer(self, caller: _Caller, asked: Asked) -> None:
        try:
            told = messages.framed(
                answer(self._desk, asked, self._home), self._secret, caller.nonce, Direction.ANSWERED
            )
            caller.socket.settimeout(SPOKEN_FOR_S)
            caller.socket.sendall(told)
        except OSError as error:
            log.info("Who asked for %s did not wait for the answer: %s", asked.verb, error)
        finally:
            caller.socket.close()
            with self._lock:
                del self._answering[threading.current_thread()]

    def _hang_up(self, caller: _Caller, selector: selectors.BaseSelector) -> None:
        self._callers.remove(caller)
        selector.unregister(caller.socket)
        caller.socket.close()


def _ear() -> socket.socket:
    ear = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if exclusive := getattr(socket, "SO_EXCLUSIVEADDRUSE", None):  # on Windows others could take the port as well
            ear.setsockopt(socket.SOL_SOCKET, exclusive, 1)
        ear.bind((LOOPBACK, 0))
        ear.listen(MOST_CALLERS)
        ear.settimeout(0)
    except OSError:
        ear.close()
        raise
    return ear
