"""The models that are here, and the one that is on its way. Lives as long as the window; dialogs come and go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from canto_beats.desktop.models.worker import GettingWorker
from canto_beats.desktop.problem_words import problem_words
from canto_beats.job.outcome import Ending
from canto_beats.service.models import InstalledModel, ModelOffer, installed, model_in, offers
from canto_beats.settings import Home


@dataclass(frozen=True, slots=True)
class Note:
    sentence: str = ""
    failed: bool = False


class ModelShelf(QObject):
    filled = Signal()
    """Other models are here than before."""
    moved = Signal()
    """Something begins, goes on or ends to come; asked for by whoever draws it."""
    came = Signal(str)
    """This model is here now."""

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._here = installed(home)
        self._worker: GettingWorker | None = None
        self._done = 0
        self._notes: dict[str, Note] = {}
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._on_quit)

    @property
    def here(self) -> Sequence[InstalledModel]:
        return self._here

    @property
    def first_speech(self) -> str | None:
        """The one that is used until somebody chooses."""
        return next((model.name for model in self._here if model.kind == "speech"), None)

    @property
    def can_rewrite(self) -> bool:
        """With one that is here: another register, or a translation."""
        return any(model.rewrites for model in self._here)

    def rewrites(self, name: str) -> bool:
        """This one, which may lie in a folder of its own."""
        here = [model for model in self._here if model.name == name and model.kind == "language"]
        return any(model.rewrites for model in here) if here else Path(name).is_dir()

    @property
    def coming(self) -> str | None:
        return None if self._worker is None else self._worker.name

    @property
    def done(self) -> int:
        """Thousandths of the one that is coming."""
        return self._done

    def note(self, name: str) -> Note:
        """Why it is not here, if somebody tried to get it."""
        return self._notes.get(name, Note())

    def in_folder(self, folder: Path) -> InstalledModel:
        """Raises `CantoBeatsError` where there is no model."""
        return model_in(self._home, folder)

    def offers(self) -> list[ModelOffer]:
        return offers(self._home)

    def get(self, name: str) -> None:
        """One at a time: two would only share the line."""
        if self._worker is not None:
            return
        self._notes.pop(name, None)
        self._done = 0
        self._worker = GettingWorker(self._home, name, self)
        self._worker.progressed.connect(self._on_progress)
        self._worker.finished.connect(self._on_finished)
        self._worker.start()
        self.moved.emit()

    def cancel(self) -> None:
        if self._worker is not None:
            self._worker.cancel()

    def stop(self, wait_ms: int | None = None) -> bool:
        """Cancel and wait, for a program that is about to end. The network may take its time to give up."""
        if self._worker is None:
            return True
        self._worker.cancel()
        return self._worker.wait() if wait_ms is None else self._worker.wait(wait_ms)

    def _on_quit(self) -> None:
        self.stop()

    def _on_progress(self, done: int) -> None:
        self._done = done
        self.moved.emit()

    def _on_finished(self) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.wait()  # it has told that it is done, and is about to be
        worker.deleteLater()
        outcome = worker.outcome
        if outcome is not None and outcome.problem is not None:
            self._notes[worker.name] = Note(problem_words(str(outcome.problem)), failed=True)
        elif outcome is not None and outcome.ending is Ending.CANCELLED:
            self._notes[worker.name] = Note(self.tr("Stopped. Getting it again goes on from there."))
        else:
            self._here = installed(self._home)
            self.filled.emit()
            self.came.emit(worker.name)
        self.moved.emit()
