"""With fake engines in processes of their own: what a recording that fails leaves behind in an engine that lives on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from canto_beats.engines.contracts import LoadSpec, SpeechOptions, TranscribeCall
from canto_beats.engines.process.client import CallHandle, EngineProcess
from canto_beats.errors import CantoBeatsError
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.request import JobRequest
from canto_beats.memory.lasting_residency import LastingResidency
from canto_beats.pipeline.plan import JobPlan
from canto_beats.pipeline.transcribing import Transcribing
from canto_beats.service.evaluating.listening import WindowsInMemory
from tests.fakes.app import fake_catalogue, quick_limits
from tests.fakes.behaviour import behave
from tests.speech import long_dialogue, write_wav


@pytest.fixture
def residency(fake_engines: None) -> Iterator[LastingResidency]:
    residency = LastingResidency(fake_catalogue(), quick_limits())
    yield residency
    residency.close()


@pytest.fixture
def submitted(monkeypatch: pytest.MonkeyPatch) -> list[CallHandle]:
    """Every call handed to a speech engine."""
    handles: list[CallHandle] = []
    submit = EngineProcess.submit

    def noting(process: EngineProcess, argument: Any, *arguments: Any, **named: Any) -> CallHandle:
        handle = submit(process, argument, *arguments, **named)
        if isinstance(argument, TranscribeCall):
            handles.append(handle)
        return handle

    monkeypatch.setattr(EngineProcess, "submit", noting)
    return handles


def plan_of(source: Path, speech: LoadSpec, activity: LoadSpec) -> JobPlan:
    return JobPlan(
        request=JobRequest(source),
        source=source,
        duration_ms=None,
        track=0,
        output=source.with_suffix(".srt"),
        format="srt",
        device_label="CPU",
        activity=activity,
        speech=(speech,),
        speech_options=SpeechOptions(language="yue"),
        speech_identity="",
    )


@pytest.mark.parametrize(("stubborn", "loads"), [(False, 1), (True, 2)])
def test_no_call_of_a_recording_that_failed_is_under_way_when_the_engine_is_lent_again(
    residency: LastingResidency, submitted: list[CallHandle], tmp_path: Path, *, stubborn: bool, loads: int
) -> None:
    recording = write_wav(tmp_path / "talk.wav", long_dialogue(1)[0])
    journal = tmp_path / "journal"
    slow = behave(tmp_path / "slow", window_s=60, stubborn=stubborn, journal=str(journal))
    speech = LoadSpec("faster-whisper", str(slow))
    activity = LoadSpec("silero", str(behave(tmp_path / "deaf", at=4, raises="unsupported")))
    plan = plan_of(recording, speech, activity)
    with pytest.raises(CantoBeatsError, match="on purpose"):
        Transcribing(plan, residency, WindowsInMemory(), lambda _: None, Cancellation()).run()
    assert submitted
    assert all(handle.ended for handle in submitted)
    assert residency.load(speech, Cancellation()).process.alive
    assert journal.read_text().splitlines().count("load") == loads  # again only where it had to be killed
