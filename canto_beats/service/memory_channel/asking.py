"""Asking the programs that run, each in its turn."""

from __future__ import annotations

import socket
import time
from dataclasses import dataclass

from canto_beats.service.memory_channel import messages
from canto_beats.service.memory_channel.listener import LOOPBACK
from canto_beats.service.memory_channel.messages import Answered, Asked, BrokenMessageError, Direction, Verb
from canto_beats.service.memory_channel.running_programs import RunningProgram, published, withdraw
from canto_beats.settings import Home

_GREETED_WITHIN_S = 5.0
_TOLD_WITHIN_S = 15.0
_DONE_WITHIN_S = 120.0
"""An engine that is released may have to be ended first, and then the next one."""
_ENDS_WITHIN_S = 1.0


@dataclass(frozen=True, slots=True)
class Told:
    program: RunningProgram
    answer: Answered


def ask_all(home: Home, asked: Asked) -> list[Told]:
    """What each program answers that runs. One that was killed is none: its file is removed."""
    told = []
    for program in published(home):
        try:
            answer = _ask(program, asked)
        except (OSError, BrokenMessageError) as error:
            if _has_ended(home, program):
                withdraw(home, program)
                continue
            answer = Answered(problem=_silent(program, error))
        told.append(Told(program, answer))
    return told


def _has_ended(home: Home, program: RunningProgram) -> bool:
    """Or is about to: a system closes a dying process's sockets some time before the process is gone."""
    until = time.monotonic() + _ENDS_WITHIN_S
    while program in published(home) and program.process.is_running():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def _silent(program: RunningProgram, error: Exception) -> str:
    who = f"The {program.kind} (process {program.process.id})"
    if isinstance(error, BrokenMessageError):
        return f"{who} answers in words that this version does not know. Close it, and start it again."
    return f"{who} does not answer. Try again in a minute, or close it."


def _ask(program: RunningProgram, asked: Asked) -> Answered:
    secret = bytes.fromhex(program.secret)
    with socket.create_connection((LOOPBACK, program.port), _GREETED_WITHIN_S) as called:
        until = time.monotonic() + _GREETED_WITHIN_S
        greeting = _received(called, len(messages.GREETING) + messages.NONCE_BYTES, until)
        if not greeting.startswith(messages.GREETING):
            raise BrokenMessageError("Somebody else has the port.")
        nonce = greeting[len(messages.GREETING) :]
        called.sendall(messages.framed(asked, secret, nonce, Direction.ASKED))
        until = time.monotonic() + (_TOLD_WITHIN_S if asked.verb is Verb.STATUS else _DONE_WITHIN_S)
        (length,) = messages.HEADER.unpack(_received(called, messages.HEADER.size, until))
        if length > messages.MOST_ANSWERED_BYTES:
            raise BrokenMessageError(f"{length} bytes are too many.")
        sealed = _received(called, messages.SEAL_BYTES + length, until)
    return messages.opened(Answered, sealed, secret, nonce, Direction.ANSWERED)


def _received(called: socket.socket, count: int, until: float) -> bytes:
    heard = bytearray()
    while len(heard) < count:
        called.settimeout(max(0.001, until - time.monotonic()))
        said = called.recv(count - len(heard))
        if not said:
            raise ConnectionResetError("It hung up.")
        heard += said
        if time.monotonic() > until:
            raise TimeoutError("It speaks too slowly.")
    return bytes(heard)
