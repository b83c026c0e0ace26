"""What is asked and answered, and how it goes over a socket: a length, a seal, JSON."""

from __future__ import annotations

import hmac
import json
import struct
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeVar

import msgspec

from canto_beats.job.memory_status import MemoryPolicy, MemoryStatus
from canto_beats.service.preferences import LONGEST_IDLE_S

GREETING = b"canto-beats memory 1\n"
NONCE_BYTES = 32
SEAL_BYTES = 32
HEADER = struct.Struct(">I")
"""The length of the body, which comes after the seal."""
MOST_ASKED_BYTES = 64 * 1024
MOST_ANSWERED_BYTES = 4 * 1024 * 1024

Message = TypeVar("Message")


class Verb(StrEnum):
    STATUS = "status"
    OFFLOAD = "offload"
    RELEASE = "release"
    POLICY = "policy"


@dataclass(frozen=True, slots=True)
class Asked:
    verb: Verb
    models: tuple[str, ...] = ()
    policy: MemoryPolicy = MemoryPolicy.SEQUENTIAL
    """For the verb of that name alone."""
    idle_timeout_s: Annotated[float, msgspec.Meta(ge=0, le=LONGEST_IDLE_S)] | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    status: MemoryStatus | None = None
    """After what was asked for has been done; nothing if it could not be told."""
    sentences: tuple[str, ...] = ()
    problem: str = ""
    """Why it could not be done: what happened, and what to do next."""


class Direction(StrEnum):
    """Part of the seal: or else a question could be sent back as its own answer."""

    ASKED = "asked"
    ANSWERED = "answered"


class BrokenMessageError(Exception):
    """Rubbish, a wrong seal, or the words of another version."""


def framed(message: object, secret: bytes, nonce: bytes, direction: Direction) -> bytes:
    body = _encoded(message)
    return HEADER.pack(len(body)) + _seal(body, secret, nonce, direction) + body


def opened(kind: type[Message], sealed: bytes, secret: bytes, nonce: bytes, direction: Direction) -> Message:
    """`sealed`: seal and body."""
    seal, body = sealed[:SEAL_BYTES], sealed[SEAL_BYTES:]
    if not hmac.compare_digest(seal, _seal(body, secret, nonce, direction)):
        raise BrokenMessageError("The seal is not right.")
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise BrokenMessageError(str(error)) from error


def _seal(body: bytes, secret: bytes, nonce: bytes, direction: Direction) -> bytes:
    return hmac.digest(secret, direction.encode() + nonce + body, "sha256")


def _encoded(message: object) -> bytes:
    try:
        return msgspec.json.encode(message)
    except UnicodeEncodeError:  # a folder's name need not be Unicode
        return json.dumps(msgspec.to_builtins(message), ensure_ascii=False).encode("utf-8", "replace")
