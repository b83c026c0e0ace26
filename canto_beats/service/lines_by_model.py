"""Subtitles from anywhere, put into another register or out of English by a language model. Blocks."""

from __future__ import annotations

from collections.abc import Sequence

from canto_beats.cantonese.model_lines import NO_LINES, ModelLines
from canto_beats.engines.contracts import LoadSpec
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import JobEvent, NoticeRaised, StageProgressed
from canto_beats.job.request import AUTO
from canto_beats.job.stage import Stage
from canto_beats.library.library import Library
from canto_beats.memory.accelerators import devices
from canto_beats.memory.ladder import language_rungs
from canto_beats.memory.measured_peaks import MeasuredPeaks
from canto_beats.memory.remembered_rungs import RememberedRungs
from canto_beats.memory.residency import Residency
from canto_beats.model_store.find import FoundModel, ModelStore
from canto_beats.pipeline.language_calls import LanguageCalls
from canto_beats.pipeline.rewriting_stage import RewritingWish, rewritten
from canto_beats.service.engine_choice import choose_device, language_spec
from canto_beats.service.evaluating.news import Emit, Telling
from canto_beats.service.glossary import glossary_of
from canto_beats.service.job_service import JobService
from canto_beats.service.kept_answers import kept_lines
from canto_beats.service.language_model import check_translates, language_model, said_of_registers
from canto_beats.service.memory_plan import Wanted, placed
from canto_beats.service.spelled_out import Spelling
from canto_beats.settings import Home

_WHOLE = 100


def lines_by_model(
    texts: Sequence[str], spelling: Spelling, called: str, service: JobService, emit: Emit, cancel: Cancellation
) -> ModelLines:
    """Those it wrote and every guard believed. Raises `CantoBeatsError` for a model that cannot be had at all."""
    home = service.home
    model = language_model(called, ModelStore(home))
    check_translates(spelling.english, model)
    telling = Telling(emit)
    for notice in said_of_registers(spelling.register, model):
        telling.notice(notice.text)
    names = tuple(term.text for term in glossary_of(home).terms)
    wish = RewritingWish(spelling.register, spelling.english, names)
    if not (model.rewrites and wish.is_for_something):
        return NO_LINES

    def tell(event: JobEvent) -> None:
        match event:
            case NoticeRaised(text=text):
                telling.notice(text)
            case StageProgressed(stage=Stage.REWRITE, fraction=fraction):
                telling.progress("Rewriting", round(_WHOLE * fraction), _WHOLE)

    residency = Residency(service.engines, service.limits, service.lender, RememberedRungs(home.rungs))
    rungs = _rungs(model, home)
    with Library.open(home) as library:
        try:
            calls = LanguageCalls(rungs, residency, tell, cancel)
            return rewritten(texts, wish, calls, tell, kept_lines(library, model.identity, fresh=False))
        finally:
            residency.close()


def _rungs(model: FoundModel, home: Home) -> tuple[LoadSpec, ...]:
    """Where it fits, beginning where it held before."""
    rungs = RememberedRungs(home.rungs).begun_at(language_rungs(language_spec(model, choose_device(AUTO))))
    wanted = Wanted(model.short_name, "language", rungs)
    return placed(wanted, devices(), MeasuredPeaks(home.memory_peaks), any_gpu=True).placement.rungs
