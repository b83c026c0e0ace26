"""What the window shows beside the work: welcome, settings, help, and what went wrong.

Dialogs are made when they are asked for and belong to the window; there is one of each kind at most.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from canto_beats.desktop.about import About
from canto_beats.desktop.actions import Actions
from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.dialog_once import DialogOnce
from canto_beats.desktop.jobs.job_queue import JobQueue
from canto_beats.desktop.jobs.words import failure_words
from canto_beats.desktop.log_view import LogView
from canto_beats.desktop.models.model_shelf import ModelShelf
from canto_beats.desktop.notices.notice_count import NoticeCount
from canto_beats.desktop.notices.notice_list import NoticeList
from canto_beats.desktop.problem_view import Offer, ProblemView
from canto_beats.desktop.problem_words import problem_words
from canto_beats.desktop.settings_dialog.settings_dialog import SettingsDialog
from canto_beats.desktop.shortcut_keys import key_groups
from canto_beats.desktop.shortcut_sheet import ShortcutSheet
from canto_beats.desktop.shown_recording import ShownRecording
from canto_beats.desktop.welcome import Welcome
from canto_beats.desktop.window_layout import WindowLayout
from canto_beats.service.desk import QueueItem, QueueState
from canto_beats.service.models import DEMO
from canto_beats.service.opening_wish import OpeningWish
from canto_beats.settings import Home


@dataclass(frozen=True, slots=True)
class _Said:
    sentence: str
    offers: tuple[Offer, ...]
    grave: bool = True


class Guide(QObject):
    start_wanted = Signal(int, object, object)
    """A recording, and the models, if not those that are chosen."""
    wished = Signal(object)
    """An `OpeningWish`: recordings to open and to start."""

    def __init__(
        self,
        home: Home,
        chosen: Chosen,
        shelf: ModelShelf,
        queue: JobQueue,
        shown: ShownRecording,
        actions: Actions,
        parts: WindowLayout,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._home, self._chosen, self._shelf, self._window = home, chosen, shelf, window
        self._queue, self._shown, self._actions, self._parts = queue, shown, actions, parts
        self._notice, self._notice_of_shown = "", ""
        """Of the window, and of the recording that is shown."""
        self._said = _Said("", ())
        self._hidden: set[tuple[int, str]] = set()
        """Of recordings, sentences that the person does not want to see any more."""
        self.settings = DialogOnce(partial(SettingsDialog, home, chosen, shelf, window))
        self.keys, self.about = DialogOnce(self._new_keys), DialogOnce(partial(About, home, window))
        self.log, self.notice_list = DialogOnce(partial(LogView, home, "", window)), DialogOnce(self._new_list)
        self.welcome, self.problem = Welcome(chosen), ProblemView()
        self.notices = NoticeCount(queue, shown)
        self.welcome.sample.setEnabled(self._home.sample.is_file())
        parts.add_welcome(self.welcome)
        parts.put_above_video(self.problem)
        self._connect_signals()
        if not chosen.now.welcomed and not queue.items:
            self._show_welcome()

    def notice(self, sentence: str) -> None:
        """Something could not be done, whatever recording is shown. Stays until somebody hides it."""
        self._notice = sentence
        self._on_state()

    def close(self, wait_ms: int) -> None:
        """With the window."""
        for dialog in (self.settings, self.keys, self.about, self.log, self.notice_list):
            dialog.close()
        self._shelf.stop(wait_ms)

    def _connect_signals(self) -> None:
        actions, welcome, problem = self._actions, self.welcome, self.problem
        actions["settings"].triggered.connect(self.settings.open)
        actions["welcome"].triggered.connect(self._show_welcome)
        actions["keys"].triggered.connect(self.keys.open)
        actions["log"].triggered.connect(self._on_log)
        actions["about"].triggered.connect(self.about.open)
        welcome.open_wanted.connect(actions["open"].trigger)
        welcome.sample_wanted.connect(self._on_sample)
        welcome.models_wanted.connect(self._on_models)
        welcome.left.connect(self._leave_welcome)
        problem.details_wanted.connect(self._on_details)
        problem.again_wanted.connect(self._on_again)
        problem.models_wanted.connect(self._on_models)
        problem.dismissed.connect(self._on_dismissed)
        problem.spoken_otherwise.connect(self._on_state)
        self.notices.clicked.connect(self._on_notices)
        self._queue.item_changed.connect(self._on_item_changed)
        self._queue.failed.connect(self.notice)
        self._shown.changed.connect(self._on_shown)
        self._shown.told.connect(self._on_told)

    def _show_welcome(self) -> None:
        self._parts.show_welcome(shown=True)
        self.welcome.open.setFocus()

    def _leave_welcome(self) -> None:
        if self.welcome.isVisible():
            self._parts.table.setFocus()  # or Qt gives it to the next control there happens to be
        self._parts.show_welcome(shown=False)
        self._chosen.change(welcomed=True)

    def _on_shown(self) -> None:
        self._notice_of_shown = ""
        if self._shown.item is not None:
            self._leave_welcome()
        self._on_state()

    def _on_told(self, sentence: str) -> None:
        self._notice_of_shown = sentence
        self._on_state()

    def _on_item_changed(self, item_id: int) -> None:
        item = self._shown.item
        if item is not None and item.id == item_id:
            self._on_state()

    def _on_state(self) -> None:
        said = self._what_to_say()
        if said != self._said:
            self._said = said
            self.problem.tell(said.sentence, said.offers, grave=said.grave)

    def _what_to_say(self) -> _Said:
        """A failure before everything else."""
        item = self._shown.item
        if item is not None and item.state is QueueState.FAILED:
            sentence = failure_words(item) or self.tr("The transcription ended, and canto-beats does not know why.")
            if (item.id, sentence) not in self._hidden:
                return _Said(sentence, (Offer.DETAILS, Offer.AGAIN))
        elif item is not None and self._is_toy(item):
            sentence = self.tr(
                "The demo model hears this. It understands only the voices of the sample clip, so what it writes "
                "here says nothing."
            )
            if (item.id, sentence) not in self._hidden:
                return _Said(sentence, (Offer.MODELS,), grave=False)
        return _Said(problem_words(self._notice_of_shown or self._notice), (Offer.DETAILS,))

    def _is_toy(self, item: QueueItem) -> bool:
        at_work = item.state in (QueueState.RUNNING, QueueState.DONE, QueueState.PAUSED)
        return at_work and item.request.model == DEMO and item.request.source != self._home.sample

    def _on_dismissed(self) -> None:
        item = self._shown.item
        if item is not None:
            self._hidden.add((item.id, self.problem.sentence))
        if self.problem.sentence == problem_words(self._notice_of_shown):
            self._notice_of_shown = ""
        elif self.problem.sentence == problem_words(self._notice):
            self._notice = ""
        self._on_state()

    def _on_again(self) -> None:
        item = self._shown.item
        if item is not None:
            self._hidden = {each for each in self._hidden if each[0] != item.id}
            self._notice_of_shown = ""
            self.start_wanted.emit(item.id, None, None)

    def _on_sample(self) -> None:
        """With the models that come along, whatever is chosen for other recordings."""
        there = next(iter(self._queue.of_file(self._home.sample)), None)
        if there is not None:
            self._leave_welcome()
            self._parts.queue.choose(there.id)
            if there.state is not QueueState.DONE:
                self.start_wanted.emit(there.id, DEMO, DEMO)
            return
        self.wished.emit(OpeningWish((self._home.sample,), start=True, model=DEMO, polish=DEMO))

    def _on_models(self) -> None:
        settings = self.settings.open()
        settings.turn_to(settings.models)

    def _new_keys(self) -> ShortcutSheet:
        return ShortcutSheet(key_groups(self._parts.menus(), self._actions.all()), self._window)

    def _on_details(self) -> None:
        item = self._shown.item
        failed = item is not None and item.state is QueueState.FAILED and failure_words(item) == self.problem.sentence
        self._show_log(item.sentence if item is not None and failed else self.problem.sentence)

    def _on_notices(self) -> None:
        self.notice_list.open_anew(self._new_list)  # what is open may be about another recording

    def _new_list(self) -> NoticeList:
        recording = self._shown.item.request.file.name if self._shown.item else ""
        listed = NoticeList(recording, self.notices.sentences, self._window)
        listed.log_wanted.connect(self._on_log)
        return listed

    def _on_log(self) -> None:
        self._show_log("")

    def _show_log(self, sentence: str) -> None:
        self.log.open_anew(partial(LogView, self._home, sentence, self._window))
