"""What the two processes say to each other, and how it is written down.

A frame is a big-endian u32 length and that many bytes of msgpack: one tagged message. A call's argument and its items
are `msgspec.Raw` inside the message, because their types depend on the kind of engine; each side decodes them with
the types that `contracts.METHODS` names. No pickle, and no exception object, ever crosses.
"""

from __future__ import annotations

import struct
from typing import Any, TypeVar

import msgspec

from canto_beats.engines.contracts import EngineKind, FailureCause, Loaded, LoadSpec

GREETING = b"\0canto-beats frames 1\n"
"""Written by the child before its first frame: whatever came before it on the pipe was not ours."""

MAX_VALUE = 128 * 1024 * 1024
MAX_FRAME = MAX_VALUE + 64 * 1024
_LENGTH = struct.Struct(">I")
HEADER_SIZE = _LENGTH.size


Value = TypeVar("Value")


class ProtocolError(Exception):
    """The bytes cannot be what the other side meant to send."""


class CutShortError(ProtocolError):
    """The pipe ended in the middle of a frame: the other side died while it wrote."""


class ValueTooLargeError(ValueError):
    def __init__(self, size: int) -> None:
        super().__init__(f"A value of {size} bytes is larger than the {MAX_VALUE} that can cross.")


class _Message(msgspec.Struct, frozen=True, tag=True):
    pass


# From the parent.


class Load(_Message, frozen=True):
    spec: LoadSpec


class Call(_Message, frozen=True):
    call: int
    argument: msgspec.Raw


class Cancel(_Message, frozen=True):
    call: int


class Park(_Message, frozen=True):
    """Its weights are to wait in the computer's own memory. No call is under way."""


class Restore(_Message, frozen=True):
    """And back to the device."""


class Exit(_Message, frozen=True):
    pass


# From the child.


class Ready(_Message, frozen=True):
    """The adapter's libraries are imported; `Load` may come."""

    kind: EngineKind


class Heartbeat(_Message, frozen=True):
    phase: str
    """`import`, `idle`, `work`, or what the adapter says while it loads."""
    progress: float
    rss: int
    """Resident bytes of the process; 0 until first measured."""


class ModelLoaded(_Message, frozen=True):
    loaded: Loaded


class Moved(_Message, frozen=True):
    """Parked or restored, as was asked."""


class Item(_Message, frozen=True):
    call: int
    item: msgspec.Raw


class Done(_Message, frozen=True):
    call: int


class Failed(_Message, frozen=True):
    call: int
    """`NO_CALL` where starting, loading or moving failed."""
    cause: FailureCause
    what: str
    todo: str
    detail: str


NO_CALL = 0
Command = Load | Call | Cancel | Park | Restore | Exit
Report = Ready | Heartbeat | ModelLoaded | Moved | Item | Done | Failed

_encode = msgspec.msgpack.Encoder().encode
_commands: msgspec.msgpack.Decoder[Command] = msgspec.msgpack.Decoder(Command)
_reports: msgspec.msgpack.Decoder[Report] = msgspec.msgpack.Decoder(Report)


def frame(message: Command | Report) -> bytes:
    body = _encode(message)
    return _LENGTH.pack(len(body)) + body


def body_size(header: bytes) -> int:
    (size,) = _LENGTH.unpack(header)
    if size > MAX_FRAME:
        raise ProtocolError(f"A frame announces {size} bytes.")
    return int(size)


def read_command(body: bytes) -> Command:
    return _decoded(_commands, body)


def read_report(body: bytes) -> Report:
    return _decoded(_reports, body)


def pack(value: Any) -> msgspec.Raw:
    """An argument or an item, ready to go into a message. These alone can be large."""
    packed = _encode(value)
    if len(packed) > MAX_VALUE:
        raise ValueTooLargeError(len(packed))
    return msgspec.Raw(packed)


def unpack(raw: msgspec.Raw, kind: type[Value]) -> Value:
    return _decoded(msgspec.msgpack.Decoder(kind), raw)


def _decoded(decoder: msgspec.msgpack.Decoder[Value], body: bytes | msgspec.Raw) -> Value:
    try:
        return decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ProtocolError(str(error)) from error
