"""Getting a model for a front end that has a thread for it: however it ends comes back as a value."""

from __future__ import annotations

from dataclasses import dataclass

from canto_beats.errors import CantoBeatsError, Problem
from canto_beats.job.cancellation import Cancellation, JobCancelled
from canto_beats.job.outcome import Ending
from canto_beats.model_store.download import OnProgress
from canto_beats.service.last_resort import unexpected
from canto_beats.service.models import get_model
from canto_beats.settings import Home


@dataclass(frozen=True, slots=True)
class GettingOutcome:
    ending: Ending
    name: str
    problem: Problem | None = None

    @property
    def ok(self) -> bool:
        return self.ending is Ending.DONE


def run_getting(home: Home, name: str, on_progress: OnProgress, cancel: Cancellation) -> GettingOutcome:
    """Blocks and never raises. What was downloaded before a stop is kept; the next one goes on from there."""
    try:
        get_model(home, name, on_progress, cancel)
    except JobCancelled:
        return GettingOutcome(Ending.CANCELLED, name)
    except CantoBeatsError as error:
        return GettingOutcome(Ending.FAILED, name, error.problem)
    except Exception as error:  # noqa: BLE001 - the last resort
        return GettingOutcome(Ending.FAILED, name, unexpected(error, home, "What was downloaded is kept."))
    return GettingOutcome(Ending.DONE, name)
