"""One contestant over every recording that is left: what it hears, and what its language model makes of that."""

from __future__ import annotations

import logging
from collections.abc import Callable

from canto_beats.errors import CantoBeatsError
from canto_beats.evaluation.scores import score
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.request import JobRequest
from canto_beats.memory.clearing import clear_at_end, pre_clear
from canto_beats.memory.lasting_residency import LastingResidency
from canto_beats.service.checking import ChosenModels
from canto_beats.service.evaluating.listening import Listener, Patience
from canto_beats.service.evaluating.news import Telling
from canto_beats.service.evaluating.report import Measured
from canto_beats.service.evaluating.results import Contest, Results
from canto_beats.service.job_service import JobService
from canto_beats.subtitles.phrase import Phrase

log = logging.getLogger(__name__)


class Measuring:
    def __init__(self, service: JobService, results: Results, telling: Telling, cancel: Cancellation) -> None:
        self._service, self._results, self._telling, self._cancel = service, results, telling, cancel
        self._turn = ""
        """Whose it is: the contestant's label."""

    def measure(self, request: JobRequest, label: str, models: ChosenModels) -> None:
        self._turn = label
        for notice in models.notices:
            self._notice(notice.text)
        residency = LastingResidency(self._service.engines, self._service.limits)
        listener = Listener(request, models, residency, self._notice, self._cancel)
        as_heard = Contest(label, request, listener.engine)
        heard: dict[int, tuple[Phrase, ...]] = {}

        def hear(place: int) -> Measured:
            heard[place] = listener.hear(self._results.left[place].audio)
            as_heard.engine = listener.engine
            return self._judged(place, heard[place], "\n".join(phrase.text for phrase in heard[place]))

        def polish(place: int) -> Measured:
            return self._judged(place, heard[place], listener.polished(heard[place]))

        pre_clear(residency, models.device_label)
        try:
            self._go_over_all(as_heard, "listening", hear)
            if models.language:
                residency.release()
                polished_by = f"{label}, polished by {request.polish}"
                self._go_over_all(Contest(polished_by, request, as_heard.engine, polished=True), "polishing", polish)
        finally:
            clear_at_end(residency, models.device_label)

    def _notice(self, text: str) -> None:
        self._telling.notice(text, self._turn)

    def _go_over_all(self, contest: Contest, work: str, measured: Callable[[int], Measured]) -> None:
        """Raises what makes going on pointless; what was measured until then is in the results."""
        self._turn = contest.label
        doing = f"{contest.label}: {work}"
        self._results.open(contest)
        patience = Patience()
        places = list(self._results.left)
        for number, place in enumerate(places):
            self._telling.progress(doing, number, len(places))
            try:
                contest.files[place] = measured(place)
                patience = Patience()
            except CantoBeatsError as error:
                name = self._results.left[place].name
                log.info("%s could not be measured: %s\n%s", name, error, error.problem.detail)
                patience = patience.after(error)
                contest.failed[place] = error.problem
        self._telling.progress(doing, len(places), len(places))
        self._results.close(contest)

    def _judged(self, place: int, phrases: tuple[Phrase, ...], text: str) -> Measured:
        sample = self._results.left[place]
        return Measured(place, sample.name, sample.truth.text, text, score(sample.truth, text, phrases))
