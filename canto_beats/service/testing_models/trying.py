"""Every model over the same items, one after another, and what came of each. Blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.outcome import Ending
from canto_beats.job.request import AUTO
from canto_beats.model_store.demo_models import DEMO, DEMO_MODELS
from canto_beats.model_store.find import FoundModel, ModelStore
from canto_beats.service.engine_choice import choose_device, seat_spec
from canto_beats.service.evaluating.news import Emit, Telling
from canto_beats.service.job_service import JobService
from canto_beats.service.last_resort import ending_of
from canto_beats.service.testing_models.folder_items import UnusableItem, items_in
from canto_beats.service.testing_models.items import Item
from canto_beats.service.testing_models.report import TrialReport
from canto_beats.service.testing_models.shipped_items import shipped_items
from canto_beats.service.testing_models.trial import Seat, Trial
from canto_beats.settings import Home


@dataclass(frozen=True, slots=True)
class TrialRequest:
    models: tuple[str, ...] = ()
    """None: all that are installed."""
    items: Path | None = None
    """A folder; nothing: the items that come along."""
    device: str = AUTO


def try_models(service: JobService, request: TrialRequest, emit: Emit, cancel: Cancellation) -> TrialReport:
    """Never raises: however it ends is in the report, and so is what was tried until then."""
    trying = _Trying(service, request, Telling(emit), cancel)
    ending, problem = ending_of(trying.run, service.home)
    return trying.report(ending, problem)


class _Trying:
    def __init__(self, service: JobService, request: TrialRequest, telling: Telling, cancel: Cancellation) -> None:
        self._service, self._request = service, request
        self._telling, self._cancel = telling, cancel
        self._unusable: tuple[UnusableItem, ...] = ()
        self._trials: list[Trial] = []

    def run(self) -> None:
        """What is wrong with the wish is raised before the first model is loaded."""
        device = choose_device(self._request.device)
        models = _wanted(self._service.home, self._request.models)
        items = self._items()
        if not items:
            return  # each of them is unusable, and that is told

        def seat_for(model: FoundModel) -> Seat:
            spec = seat_spec(model, device, self._service.engines, self._service.home)
            return Seat(self._service.engines[spec.engine], spec, self._service.limits)

        for model in models:
            self._cancel.raise_if_requested()
            if model.demo:
                self._telling.notice(model.demo.notice)
            trial = Trial(model, items, self._telling, self._cancel)
            self._trials.append(trial)
            trial.run(seat_for, self._service.lender)

    def report(self, ending: Ending, problem: Problem | None) -> TrialReport:
        folder = str(self._request.items) if self._request.items else ""
        models = tuple(trial.report() for trial in self._trials)
        return TrialReport(folder, models, self._unusable, ending, problem)

    def _items(self) -> Sequence[Item]:
        if self._request.items is None:
            if not self._service.home.sample.is_file():
                what = "The sample clip is not part of this copy of canto-beats"
                self._telling.notice(f"{what}, so there is no sound to try speech models on.")
            return shipped_items(self._service.home)
        found = items_in(self._request.items)
        self._unusable = found.unusable
        if found.others:
            files = "file is" if found.others == 1 else "files are"
            self._telling.notice(f"{found.others} {files} no sound, text or picture by name, and took no part.")
        return found.items


def _wanted(home: Home, named: Sequence[str]) -> list[FoundModel]:
    """One named twice is tried once; demo names both."""
    store = ModelStore(home)
    models = [model for name in named for model in _called(store, name)] if named else store.list_models()
    if not models:
        what = "No model is installed, so there is none to try."
        todo = "Get one with `canto-beats models get NAME`; `canto-beats models list` shows names."
        raise CantoBeatsError(Problem(ProblemKind.MODEL_MISSING, "trial.no-models", what, todo))
    return list({(model.folder.resolve(), model.kind): model for model in models}.values())


def _called(store: ModelStore, name: str) -> list[FoundModel]:
    if name == DEMO:
        return [store.find(name, kind) for kind in DEMO_MODELS]
    return [store.find(name)]
