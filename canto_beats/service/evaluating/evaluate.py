"""Every contestant over every recording, one after another, and what came of it. Blocks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from canto_beats.errors import wrong_usage
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.outcome import Ending
from canto_beats.job.request import AUTO, JobRequest
from canto_beats.media.ffmpeg_binary import find_ffmpeg
from canto_beats.service.checking import choose_models
from canto_beats.service.evaluating.measuring import Measuring
from canto_beats.service.evaluating.news import Emit, Telling
from canto_beats.service.evaluating.report import EvaluationReport
from canto_beats.service.evaluating.results import Results
from canto_beats.service.evaluating.sets import read_set
from canto_beats.service.job_service import JobService
from canto_beats.service.last_resort import ending_of


@dataclass(frozen=True, slots=True)
class EvaluationRequest:
    source: Path
    """A folder or a manifest."""
    models: tuple[str | None, ...]
    """Each on each of the engines."""
    engines: tuple[str, ...] = (AUTO,)
    device: str = AUTO
    language: str = "yue"
    prompt: str = ""
    polish: str | None = None

    @property
    def has_several_contestants(self) -> bool:
        """What is heard is one, and its text polished is another."""
        return self.polish is not None or len(self.contestants()) > 1

    def contestants(self) -> dict[str, JobRequest]:
        """By label: the model's name, and the engine's where there are several. One named twice is measured once."""
        several = len(set(self.engines)) > 1
        return {
            f"{model}, {engine}" if several else f"{model}": JobRequest(
                source=self.source,
                model=model,
                engine=engine,
                device=self.device,
                language=self.language,
                prompt=self.prompt,
                polish=self.polish,
            )
            for model in self.models
            for engine in self.engines
        }


def evaluate(service: JobService, request: EvaluationRequest, emit: Emit, cancel: Cancellation) -> EvaluationReport:
    """Never raises: however it ends is in the report, and so is what was measured until then."""
    results = Results()
    ending, problem = ending_of(lambda: _measure(service, request, results, Telling(emit), cancel), service.home)
    if ending is not Ending.DONE:
        results.interrupted()
    return EvaluationReport(str(request.source), results.contestants(), results.unmeasured(), ending, problem)


def _measure(
    service: JobService, request: EvaluationRequest, results: Results, telling: Telling, cancel: Cancellation
) -> None:
    if request.models[0] is None and len(request.models) > 1:
        todo = "Name the first one with --model; each --vs is another beside it."
        raise wrong_usage("evaluate.no-first-model", "A model was named with --vs, but none with --model.", todo)
    found = read_set(request.source)
    find_ffmpeg()
    contestants = [
        (label, each, choose_models(each, service.home, service.engines))
        for label, each in request.contestants().items()
    ]
    for notice in found.notices:
        telling.notice(notice)
    results.begin(found)
    measuring = Measuring(service, results, telling, cancel)
    for label, contestant, models in contestants:
        measuring.measure(contestant, label, models)
