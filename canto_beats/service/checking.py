"""From what was asked for to a plan, or to the one sentence that says what is missing.

The order is that of cost: what takes no time is looked at first, so that a typing mistake shows at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from canto_beats.engines.catalogue import EngineEntry
from canto_beats.engines.contracts import EngineError, LoadSpec, SpeechOptions
from canto_beats.engines.language_files import check_language_folder
from canto_beats.engines.whisper_files import WhisperFormat, read_whisper_folder
from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.job.request import JobRequest
from canto_beats.media.ffmpeg_binary import find_ffmpeg
from canto_beats.media.probe import probe
from canto_beats.memory.accelerators import Device
from canto_beats.memory.ladder import language_rungs, speech_rungs
from canto_beats.model_store.find import ModelStore
from canto_beats.pipeline.engine_trouble import hopeless
from canto_beats.pipeline.plan import JobPlan
from canto_beats.service.engine_choice import choose_device, choose_speech_engine, speech_spec
from canto_beats.service.output_file import choose_format, settle_output
from canto_beats.settings import Home

LANGUAGE_ENGINE = "transformers-language"
ACTIVITY_ENGINE = "silero"


def check(request: JobRequest, home: Home, engines: Mapping[str, EngineEntry]) -> JobPlan:
    source = request.source.absolute()
    info = probe(source)
    track = info.choose_track(request.audio_track)
    format_name = choose_format(request.output, request.format)
    output = settle_output(source, request.output, format_name)
    find_ffmpeg()
    store = ModelStore(home)
    model = store.find(_named_model(request))
    device = choose_device(request.device)
    choice = choose_speech_engine(model, request.engine, device, engines)
    with _files_in_order():
        read_whisper_folder(model.folder, tuple(WhisperFormat))
    return JobPlan(
        request=request,
        source=source,
        duration_ms=info.duration_ms,
        track=track.index,
        output=output,
        format=format_name,
        device_label=choice.device.label,
        activity=LoadSpec(ACTIVITY_ENGINE, ""),
        speech=speech_rungs(speech_spec(choice, model, str(home.converted))),
        speech_options=SpeechOptions(language=request.language, prompt=request.prompt),
        speech_identity=model.identity,
        language=_language(request, store, device),
    )


def _named_model(request: JobRequest) -> str:
    if request.model:
        return request.model
    what = "No speech model was named."
    todo = "Get one with `canto-beats models get whisper-large-v3` and say --model whisper-large-v3."
    raise CantoBeatsError(Problem(ProblemKind.MODEL_MISSING, "model.not-named", what, todo))


@contextmanager
def _files_in_order() -> Iterator[None]:
    """What the engine would say after it was started is said now."""
    try:
        yield
    except EngineError as error:
        raise hopeless(error) or error from error


def _language(request: JobRequest, store: ModelStore, device: Device) -> tuple[LoadSpec, ...]:
    if not request.polish:
        return ()
    model = store.find(request.polish)
    with _files_in_order():
        check_language_folder(model.folder)
    return language_rungs(LoadSpec(LANGUAGE_ENGINE, str(model.folder), device.name))
