"""From what was asked for to a plan, or to the one sentence that says what is missing.

The order is that of cost: what takes no time is looked at first, so that a typing mistake shows at once.
"""

from __future__ import annotations

from collections.abc import Mapping

from canto_beats.engines.catalogue import EngineEntry
from canto_beats.engines.contracts import LoadSpec, SpeechOptions
from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.job.request import JobRequest
from canto_beats.media.ffmpeg_binary import find_ffmpeg
from canto_beats.media.probe import MediaInfo, probe
from canto_beats.memory.accelerators import Device
from canto_beats.memory.ladder import language_rungs, speech_rungs
from canto_beats.model_store.find import ModelStore
from canto_beats.pipeline.plan import JobPlan
from canto_beats.service.engine_choice import choose_device, choose_speech_engine, speech_spec
from canto_beats.service.output_file import choose_format, settle_output
from canto_beats.settings import Home

LANGUAGE_ENGINE = "transformers-language"
ACTIVITY_ENGINE = "silero"


def check(request: JobRequest, home: Home, engines: Mapping[str, EngineEntry]) -> JobPlan:
    source = request.source.absolute()
    info = probe(source)
    track = _choose_track(info, request.audio_track)
    format_name = choose_format(request.output, request.format)
    output = settle_output(source, request.output, format_name)
    store = ModelStore(home)
    model = store.find(_named_model(request))
    if model.kind == "language":
        what = f"{model.name} is a language model; it reads text and cannot hear speech."
        raise CantoBeatsError(Problem(ProblemKind.USAGE, "model.wrong-kind", what, "Give it as --polish instead."))
    device = choose_device(request.device)
    choice = choose_speech_engine(model, request.engine, device, engines)
    find_ffmpeg()
    return JobPlan(
        request=request,
        source=source,
        duration_ms=info.duration_ms,
        track=track,
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


def _choose_track(info: MediaInfo, wanted: int | None) -> int:
    if wanted is None:
        return next((track.index for track in info.audio_tracks if track.default), 0)
    if wanted < len(info.audio_tracks):
        return wanted
    there = ", ".join(f"{track.index} ({track.language or track.codec})" for track in info.audio_tracks)
    what = f"There is no audio track {wanted}."
    raise CantoBeatsError(Problem(ProblemKind.USAGE, "media.no-such-track", what, f"The file has: {there}."))


def _language(request: JobRequest, store: ModelStore, device: Device) -> tuple[LoadSpec, ...]:
    if not request.polish:
        return ()
    model = store.find(request.polish)
    if model.kind == "speech":
        what = f"{model.name} is a speech model; it cannot polish text."
        raise CantoBeatsError(Problem(ProblemKind.USAGE, "model.wrong-kind", what, "Give it as --model instead."))
    return language_rungs(LoadSpec(LANGUAGE_ENGINE, str(model.folder), device.name))
