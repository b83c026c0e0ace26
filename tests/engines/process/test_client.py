"""What the rest of the program relies on when nobody interrupts: loading, calling, and failures that are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.contracts import (
    Activity,
    ActivityCall,
    AnswerCall,
    AnswerPiece,
    EngineError,
    FailureCause,
    Loaded,
    LoadSpec,
    Message,
    Notice,
    SpeechWindow,
    TranscribeCall,
    WindowResult,
)
from canto_beats.engines.process.client import EngineDied, EngineProcess, HowItLeft
from tests.engines.process.engines import Collected, answers, ask, is_gone, wait_until, window
from tests.fakes import FAKE_ACTIVITY, FAKE_LANGUAGE, FAKE_SPEECH
from tests.fakes.adapters import heard
from tests.fakes.behaviour import behave

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engines.process.conftest import Start


def test_a_speech_engine_loads_and_answers_with_a_result_for_every_window(start: Start, tmp_path: Path) -> None:
    engine = start()
    told = engine.load(LoadSpec(FAKE_SPEECH, str(tmp_path), dtype="int8"))
    assert told == Loaded("fake", "cpu", "int8", notices=(Notice("fake", "This is a fake engine."),))
    assert list(engine.call(ask(0, 1, 2))) == answers(0, 1, 2)


def test_a_language_engine_streams_its_answer(loaded: Start) -> None:
    engine = loaded(FAKE_LANGUAGE)
    question = "我哋今日去邊度食飯好呢？"
    pieces = list(engine.call(AnswerCall((Message("user", question),))))
    assert len(pieces) > 1
    assert all(isinstance(piece, AnswerPiece) for piece in pieces)
    assert "".join(piece.text for piece in pieces) == question


def test_a_voice_activity_engine_tells_sound_from_silence(loaded: Start) -> None:
    engine = loaded(FAKE_ACTIVITY)
    silence, sound = bytes(512 * 2), window(0, 512).pcm
    assert list(engine.call(ActivityCall(silence + sound + silence))) == [Activity((0.0, 1.0, 0.0))]


def test_loading_tells_how_far_it_is(start: Start, tmp_path: Path) -> None:
    told: list[tuple[str, float]] = []
    behave(tmp_path / "model", load_s=0.6)
    start().load(LoadSpec(FAKE_SPEECH, str(tmp_path / "model")), on_progress=lambda *news: told.append(news))
    weights = [progress for phase, progress in told if phase == "weights"]
    assert len(set(weights)) > 2
    assert weights == sorted(weights)


def test_heartbeats_tell_phase_and_memory(loaded: Start) -> None:
    engine, call = loaded(at=0, endless=True), Collected()
    handle = engine.submit(ask(0), call.on_item, call.on_end)
    wait_until(lambda: engine.heartbeat and engine.heartbeat.phase == "work")
    wait_until(lambda: engine.heartbeat and engine.heartbeat.rss > 5_000_000)
    engine.stop(handle)
    wait_until(lambda: engine.heartbeat and engine.heartbeat.phase == "idle")


def test_a_failure_that_the_adapter_understands_arrives_with_its_cause_and_sentences(loaded: Start) -> None:
    engine = loaded()
    with pytest.raises(EngineError, match=r"The fake does not know “xx”\. Choose another language\.") as caught:
        list(engine.call(ask(0, language="xx")))
    assert caught.value.cause is FailureCause.UNSUPPORTED
    assert list(engine.call(ask(1))) == answers(1), "the engine is still there"


def test_a_bug_in_an_adapter_arrives_with_its_trace_as_text(loaded: Start) -> None:
    engine = loaded(at=1, raises="bug")
    calls = engine.call(ask(0, 1))
    assert next(calls) == answers(0)[0]
    with pytest.raises(EngineError) as caught:
        next(calls)
    assert caught.value.cause is FailureCause.BUG
    assert "a bug in the fake" in caught.value.detail
    assert "go_wrong" in caught.value.detail


@pytest.mark.parametrize("raises", ["memory", "out-of-memory"])
def test_running_out_of_memory_while_working_is_told_apart_from_a_bug(loaded: Start, raises: str) -> None:
    with pytest.raises(EngineError) as caught:
        list(loaded(at=0, raises=raises).call(ask(0)))
    assert caught.value.cause is FailureCause.OUT_OF_MEMORY
    assert caught.value.what.endswith(".")


def test_an_item_of_the_wrong_type_is_the_adapters_bug(loaded: Start) -> None:
    with pytest.raises(EngineError) as caught:
        list(loaded(at=0, wrong_type=True).call(ask(0)))
    assert caught.value.cause is FailureCause.BUG
    assert "WindowResult" in caught.value.detail


def test_a_model_that_does_not_fit_fails_to_load_until_it_is_asked_for_smaller(start: Start, tmp_path: Path) -> None:
    model = str(behave(tmp_path / "model", fits_dtypes=["int8"]))
    first = start()
    with pytest.raises(EngineError) as caught:
        first.load(LoadSpec(FAKE_SPEECH, model))
    assert caught.value.cause is FailureCause.OUT_OF_MEMORY
    assert first.close().how is HowItLeft.EXITED
    assert start().load(LoadSpec(FAKE_SPEECH, model, dtype="int8")).dtype == "int8"


@pytest.mark.parametrize(
    ("engine", "named"),
    [
        ("no_such_module_anywhere:Adapter", "no_such_module_anywhere"),
        ("tests.engines.process.broken_library:Adapter", "broken_library"),
        ("no-such-engine", "no-such-engine"),
    ],
)
def test_an_adapter_that_cannot_be_imported_is_named_in_a_sentence(start: Start, engine: str, named: str) -> None:
    process = start(engine)
    with pytest.raises(EngineError, match=named) as caught:
        process.load(LoadSpec(engine, ""))
    assert caught.value.cause is FailureCause.UNSUPPORTED
    assert caught.value.what.endswith(".")
    assert caught.value.todo.endswith(".")
    assert process.close().how is HowItLeft.EXITED


def test_native_noise_on_standard_output_reaches_the_log_and_not_the_frames(loaded: Start) -> None:
    engine = loaded(noise=True)
    assert list(engine.call(ask(*range(50)))) == answers(*range(50))
    assert "printf from a native library" in engine.log_tail


def test_a_payload_of_30_megabytes_crosses_whole(loaded: Start) -> None:
    big = SpeechWindow(0, 0, window(0).pcm * (30_000_000 // 3200))
    assert list(loaded().call(TranscribeCall((big,)))) == [WindowResult(0, heard(big))]


def test_calls_under_way_at_once_get_their_own_results(loaded: Start) -> None:
    engine = loaded(parallel=4, window_s=0.1)
    calls = [Collected() for _ in range(12)]
    handles = [engine.submit(ask(n, 100 + n), call.on_item, call.on_end) for n, call in enumerate(calls)]
    assert all(handle.wait(10) for handle in handles)
    assert [call.items for call in calls] == [answers(n, 100 + n) for n in range(12)]
    assert all(call.end.trouble is None for call in calls)
    assert len(set.union(*(call.threads for call in calls))) == 1, "callbacks come from one thread"


def test_parallel_calls_really_run_at_once(loaded: Start) -> None:
    engine = loaded(parallel=3, at=0, endless=True)
    stuck, free = Collected(), Collected()
    handle = engine.submit(ask(0), stuck.on_item, stuck.on_end)
    assert engine.submit(ask(1), free.on_item, free.on_end).wait(10), "the endless call holds up nobody"
    assert not handle.ended
    engine.stop(handle)
    assert handle.wait(5)


def test_a_call_on_an_engine_that_is_gone_ends_at_once_and_says_so(loaded: Start) -> None:
    engine = loaded()
    engine.close()
    call = Collected()
    assert engine.submit(ask(0), call.on_item, call.on_end).ended
    assert isinstance(call.end.trouble, EngineDied)
    with pytest.raises(EngineDied):
        list(engine.call(ask(0)))


def test_misuse_is_refused_on_the_spot(start: Start, loaded: Start) -> None:
    call = Collected()
    with pytest.raises(RuntimeError, match="before the model is loaded"):
        start().submit(ask(0), call.on_item, call.on_end)
    engine = loaded()
    with pytest.raises(RuntimeError, match="loads one model"):
        engine.load(LoadSpec(FAKE_SPEECH, ""))
    with pytest.raises(TypeError, match="TranscribeCall"):
        engine.submit(ActivityCall(b""), call.on_item, call.on_end)
    assert call.ends == []


@pytest.mark.allows_log
def test_a_result_that_its_owner_cannot_take_ends_the_call_and_nothing_else(loaded: Start) -> None:
    engine, call = loaded(), Collected()

    def on_item(item: object) -> None:
        raise OSError("no space left on the disk")

    handle = engine.submit(ask(0, 1, 2), on_item, call.on_end)
    assert handle.wait(5)
    assert isinstance(call.end.trouble, EngineError)
    assert call.end.trouble.cause is FailureCause.BUG
    assert "no space left" in call.end.trouble.detail
    assert list(engine.call(ask(3))) == answers(3)


def test_an_engine_cannot_be_closed_from_its_own_callback(loaded: Start) -> None:
    engine, call = loaded(), Collected()
    refused: list[str] = []

    def on_item(item: object) -> None:
        try:
            engine.close()
        except RuntimeError as error:
            refused.append(str(error))

    assert engine.submit(ask(0), on_item, call.on_end).wait(5)
    assert len(refused) == 1


def test_the_default_limits_are_used_where_none_are_given(fake_engines: None) -> None:
    with EngineProcess.start(FAKE_SPEECH) as engine:
        engine.load(LoadSpec(FAKE_SPEECH, ""))
        assert list(engine.call(ask(0))) == answers(0)
    assert is_gone(engine.pid)
