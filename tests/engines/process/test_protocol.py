"""Messages survive the crossing whatever is in them and however it is cut up; nonsense is refused, never believed."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canto_beats.engines.contracts import (
    EngineKind,
    FailureCause,
    Loaded,
    LoadSpec,
    SpeechWindow,
    TranscribeCall,
    WindowResult,
)
from canto_beats.engines.process import protocol
from canto_beats.engines.process.client import EngineDied
from canto_beats.engines.process.deaths import DeathCause
from canto_beats.engines.process.log_ring import LogRing
from canto_beats.engines.process.pipes import Inlet, read_body, skip_to_greeting, write_all
from canto_beats.subtitles.phrase import Phrase
from tests.engines.process.engines import Collected, ask

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.engines.process.conftest import Start


@contextmanager
def pipe_with(data: bytes) -> Iterator[Inlet]:
    """The reading end of a pipe into which `data` is written, and which then ends."""
    reading, writing = os.pipe()
    inlet = Inlet(os.fdopen(reading, "rb", buffering=0))

    def write() -> None:
        write_all(writing, data)
        os.close(writing)

    writer = threading.Thread(target=write)
    writer.start()
    yield inlet
    while inlet.read():  # so that the writer is never left waiting
        pass
    writer.join()
    inlet.close()


numbers = st.integers(0, 2**40)
texts = st.text(max_size=50)
progress = st.floats(0, 1)
phrases = st.builds(
    lambda text, start: Phrase(text, tuple((start + n, start + n + 1) for n in range(len(text)))),
    st.text(min_size=1, max_size=20),
    st.integers(0, 10**9),
)
results = st.builds(WindowResult, numbers, st.lists(phrases, max_size=3).map(tuple))
calls = st.builds(
    TranscribeCall, st.lists(st.builds(SpeechWindow, numbers, numbers, st.binary(max_size=200)), max_size=3).map(tuple)
)
commands = st.one_of(
    st.builds(protocol.Load, st.builds(LoadSpec, texts, texts, texts)),
    st.builds(protocol.Call, numbers, calls.map(protocol.pack)),
    st.builds(protocol.Cancel, numbers),
    st.just(protocol.Exit()),
)
reports = st.one_of(
    st.builds(protocol.Ready, st.sampled_from(EngineKind)),
    st.builds(protocol.Heartbeat, texts, progress, numbers),
    st.builds(protocol.ModelLoaded, st.builds(Loaded, texts, texts, texts)),
    st.builds(protocol.Item, numbers, results.map(protocol.pack)),
    st.builds(protocol.Done, numbers),
    st.builds(protocol.Failed, numbers, st.sampled_from(FailureCause), texts, texts, texts),
)


@given(st.lists(commands, max_size=5), st.lists(reports, max_size=5))
@settings(max_examples=150, deadline=None)
def test_every_message_arrives_as_it_was_sent(sent: list[protocol.Command], told: list[protocol.Report]) -> None:
    with pipe_with(b"".join(protocol.frame(message) for message in (*sent, *told))) as inlet:
        assert [protocol.read_command(read_body(inlet) or b"") for _ in sent] == sent
        assert [protocol.read_report(read_body(inlet) or b"") for _ in told] == told
        assert read_body(inlet) is None


@given(calls, results)
@settings(max_examples=100, deadline=None)
def test_arguments_and_items_arrive_with_their_types(call: TranscribeCall, result: WindowResult) -> None:
    assert protocol.unpack(protocol.pack(call), TranscribeCall) == call
    assert protocol.unpack(protocol.pack(result), WindowResult) == result


@given(st.one_of(st.binary(max_size=200), reports.map(protocol.frame), commands.map(protocol.frame)), st.integers(0, 8))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_a_message_or_are_refused(noise: bytes, skipped: int) -> None:
    for read in (protocol.read_command, protocol.read_report):
        try:
            message = read(noise[skipped:])
        except protocol.ProtocolError:
            continue
        assert protocol.frame(message)[protocol.HEADER_SIZE :], "what is read can be written again"


@given(st.binary(min_size=1, max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_stream_of_bytes_ends_or_is_refused(noise: bytes) -> None:
    with pipe_with(noise) as inlet:
        try:
            while (body := read_body(inlet)) is not None:
                assert body in noise
        except protocol.ProtocolError:
            pass


@given(reports, st.data())
@settings(max_examples=100, deadline=None)
def test_a_frame_cut_short_is_refused(report: protocol.Report, data: st.DataObject) -> None:
    frame = protocol.frame(report)
    kept = data.draw(st.integers(1, len(frame) - 1))
    with pipe_with(frame[:kept]) as inlet, pytest.raises(protocol.ProtocolError):
        read_body(inlet)


def test_a_length_beyond_the_limit_is_refused_before_anything_is_read() -> None:
    with pipe_with(b"\xff\xff\xff\xff") as inlet, pytest.raises(protocol.ProtocolError, match="4294967295"):
        read_body(inlet)


def test_a_value_too_large_to_cross_is_refused_where_it_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "MAX_VALUE", 1000)
    protocol.pack(ask(0).options)
    with pytest.raises(protocol.ValueTooLargeError, match="larger than the 1000"):
        protocol.pack(ask(0))


@given(st.binary(max_size=300).filter(lambda noise: protocol.GREETING not in noise), st.binary(max_size=50))
@settings(max_examples=50, deadline=None)
def test_what_was_printed_before_the_greeting_is_set_apart(noise: bytes, after: bytes) -> None:
    with pipe_with(noise + protocol.GREETING + after) as inlet:
        assert skip_to_greeting(inlet) == (noise, True)
        assert inlet.read() == after


def test_a_process_that_never_greets_is_not_listened_to_for_ever() -> None:
    with pipe_with(b"x" * 200_000) as inlet:
        assert not skip_to_greeting(inlet)[1]
    with pipe_with(b"not ours") as inlet:
        assert skip_to_greeting(inlet) == (b"not ours", False)


def test_a_pipe_that_is_abandoned_still_gives_what_is_in_it() -> None:
    reading, writing = os.pipe()
    inlet = Inlet(os.fdopen(reading, "rb", buffering=0))
    os.write(writing, b"last words")
    inlet.abandon()
    assert inlet.read() == b"last words"
    assert inlet.read() == b""
    inlet.close()
    os.close(writing)


@pytest.mark.parametrize(
    "text", [b"\xff" * 64, b"\x00\x00\x00\x01\xc1", b"\x00\x00\x00\x40short", protocol.frame(protocol.Exit())]
)
def test_an_engine_that_sends_nonsense_is_ended_as_a_bug(loaded: Start, text: bytes) -> None:
    engine = loaded(at=1, garbage=text.hex())
    call = Collected()
    assert engine.submit(ask(0, 1, 2), call.on_item, call.on_end).wait(5)
    assert isinstance(call.end.trouble, EngineDied)
    assert call.end.trouble.death.cause is DeathCause.BUG
    assert "cannot be read" in call.end.trouble.death.log_tail


def test_a_log_ring_keeps_the_last_of_it() -> None:
    ring = LogRing(keep_bytes=100)
    for number in range(1000):
        ring.add(f"line {number}\n".encode())
    assert len(ring.text) == 100
    assert ring.tail(2) == "line 998\nline 999"
    ring.add(b"unfinished \xe5\x98")
    ring.add_line("a remark")
    assert ring.tail(2) == "unfinished �\na remark"
