"""From what was asked for to a plan, or to the one sentence that says what is missing.

The order is that of cost: what takes no time is looked at first, so that a typing mistake shows at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from canto_beats.cantonese.glossary.hot_words import hot_words
from canto_beats.cantonese.glossary.terms import NO_TERMS, Glossary
from canto_beats.engines.catalogue import EngineEntry
from canto_beats.engines.contracts import LoadSpec, Notice, SpeechOptions
from canto_beats.engines.whisper_files import WhisperFormat, read_whisper_folder
from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.job.memory_plan import MemoryPlan
from canto_beats.job.request import AUTO, JobRequest
from canto_beats.media.ffmpeg_binary import find_ffmpeg
from canto_beats.media.probe import probe
from canto_beats.memory.accelerators import devices
from canto_beats.memory.ladder import language_rungs, speech_rungs
from canto_beats.memory.measured_peaks import MeasuredPeaks
from canto_beats.memory.remembered_rungs import RememberedRungs
from canto_beats.model_store.demo_models import DEMO, DEMO_MODELS
from canto_beats.model_store.find import FoundModel, ModelStore
from canto_beats.pipeline.plan import JobPlan
from canto_beats.pipeline.rewriting_stage import RewritingWish
from canto_beats.pipeline.speech_windows import WindowRules
from canto_beats.service.engine_choice import choose_device, choose_speech_engine, language_spec, speech_spec
from canto_beats.service.glossary import glossary_of
from canto_beats.service.language_model import check_translates, files_in_order, language_model, said_of_registers
from canto_beats.service.memory_plan import Wanted, placed, plan_notices
from canto_beats.service.output_file import choose_format, settle_output
from canto_beats.service.spelled_out import spelling_of
from canto_beats.service.text_wishes import text_wishes
from canto_beats.settings import Home
from canto_beats.subtitles.cue_profiles import rules_of

ACTIVITY_ENGINE = "silero"


@dataclass(frozen=True, slots=True)
class ChosenModels:
    """The part of a plan that does not depend on the recording."""

    device_label: str
    activity: LoadSpec
    speech: tuple[LoadSpec, ...]
    speech_options: SpeechOptions
    speech_identity: str
    windows: WindowRules
    language: tuple[LoadSpec, ...]
    """Empty: no polish."""
    language_identity: str
    rewrites: bool
    """The language model can put whole lines into other words."""
    memory: MemoryPlan
    notices: tuple[Notice, ...]
    """What a person should know before the work begins."""


def check(request: JobRequest, home: Home, engines: Mapping[str, EngineEntry]) -> JobPlan:
    spelling_of(request).check()
    cue_rules = rules_of(request.profile)
    source = request.source.absolute()
    info = probe(source)
    track = info.choose_track(request.audio_track)
    format_name = choose_format(request.output, request.format)
    output = settle_output(source, request.output, format_name)
    find_ffmpeg()
    glossary = glossary_of(home)
    models = choose_models(request, home, engines, glossary)
    return JobPlan(
        request=request,
        source=source,
        duration_ms=info.duration_ms,
        track=track.index,
        output=output,
        format=format_name,
        device_label=models.device_label,
        activity=models.activity,
        speech=models.speech,
        speech_options=models.speech_options,
        speech_identity=models.speech_identity,
        windows=models.windows,
        language=models.language,
        language_identity=models.language_identity,
        rewriting=_rewriting_wish(request, glossary) if models.rewrites else RewritingWish(),
        text=text_wishes(request, glossary),
        cue_rules=cue_rules,
        memory=models.memory,
        notices=models.notices,
    )


def choose_models(
    request: JobRequest, home: Home, engines: Mapping[str, EngineEntry], glossary: Glossary = NO_TERMS
) -> ChosenModels:
    store = ModelStore(home)
    model = store.find(_named_model(request, store))
    device = choose_device(request.device)
    choice = choose_speech_engine(model, request.engine, device, engines)
    with files_in_order():
        read_whisper_folder(model.folder, tuple(WhisperFormat))
    polisher = language_model(request.polish, store) if request.polish else None
    check_translates(request.english, polisher)
    ladders = {"speech": speech_rungs(speech_spec(choice, model, str(home.converted)))}
    if polisher:
        ladders["language"] = language_rungs(language_spec(polisher, device))
    held = RememberedRungs(home.rungs)
    begun = {kind: held.begun_at(rungs) for kind, rungs in ladders.items()}
    names = {"speech": model.short_name, "language": polisher.short_name if polisher else ""}
    wanted = [Wanted(names[kind], kind, rungs) for kind, rungs in begun.items()]
    there, learned = devices(), MeasuredPeaks(home.memory_peaks)
    any_gpu = request.device in (AUTO, device.kind)
    places = [placed(each, there, learned, any_gpu=any_gpu) for each in wanted]
    memory = MemoryPlan(tuple(each.planned for each in places))
    return ChosenModels(
        device_label=places[0].placement.device.label,
        activity=LoadSpec(ACTIVITY_ENGINE, ""),
        speech=places[0].placement.rungs,
        speech_options=SpeechOptions(language=request.language, prompt=request.prompt, hot_words=hot_words(glossary)),
        speech_identity=model.identity,
        windows=_windows_for(model),
        language=places[1].placement.rungs if polisher else (),
        language_identity=polisher.identity if polisher else "",
        rewrites=polisher is not None and polisher.rewrites,
        memory=memory,
        notices=(
            *_said_of_demos(model, polisher),
            *said_of_registers(request.register, polisher),
            *(_held_before(names[kind]) for kind in ladders if begun[kind] != ladders[kind]),
            *plan_notices(memory),
        ),
    )


def _rewriting_wish(request: JobRequest, glossary: Glossary) -> RewritingWish:
    return RewritingWish(request.register, request.english, tuple(term.text for term in glossary.terms))


def _held_before(name: str) -> Notice:
    return Notice(
        "memory.rung-remembered", f"Memory ran out with {name} in the last days, so it begins with less at a time."
    )


def _named_model(request: JobRequest, store: ModelStore) -> str:
    """None is ever chosen for a person; a demo least of all."""
    if request.model:
        return request.model
    speech = [model for model in store.list_models() if model.kind == "speech"]
    if real := [model.name for model in speech if model.demo is None]:
        what = "No speech model was named."
        todo = f"Say --model and one of those that are installed: {', '.join(real)}."
    else:
        what = "No speech model is installed yet, and none was named."
        demo = f", or run the demo, which {DEMO_MODELS['speech'].limits}, with --model {DEMO}" if speech else ""
        todo = (
            "Get one with `canto-beats models get whisper-large-v3` (or whisper-small-cantonese, for a processor) "
            f"and name it with --model{demo}."
        )
    raise CantoBeatsError(Problem(ProblemKind.MODEL_MISSING, "model.not-named", what, todo))


def _windows_for(model: FoundModel) -> WindowRules:
    if model.demo is None or model.demo.longest_window_ms is None:
        return WindowRules()
    return WindowRules(max_window_ms=model.demo.longest_window_ms)


def _said_of_demos(*models: FoundModel | None) -> Iterator[Notice]:
    """Whoever runs one must not take its text for what somebody said."""
    for model in models:
        if model and model.demo:
            yield Notice(model.demo.notice_code, model.demo.notice)
