"""Where everything is in the window: parts, menus and tools, and how large a person left them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, Qt
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from canto_beats.desktop.action_button import ActionButton
from canto_beats.desktop.actions import Actions
from canto_beats.desktop.cues.cue_table import CueTable
from canto_beats.desktop.jobs.job_queue import JobQueue
from canto_beats.desktop.jobs.queue_view import QueueView
from canto_beats.desktop.main_window import MainWindow
from canto_beats.desktop.models.model_choice import ModelChoice
from canto_beats.desktop.player.transport import Transport
from canto_beats.desktop.player.video_view import VideoView
from canto_beats.desktop.shown_recording import ShownRecording
from canto_beats.desktop.timeline.view import TimelineView

_MENUS = {
    "file": (
        "open",
        "open_folder",
        "sample",
        "",
        "put_recording",
        "start",
        "pause_job",
        "stop_job",
        "",
        "export",
        "copy_text",
        "",
        "settings",
        "",
        "quit",
    ),
    "edit": (
        "undo",
        "redo",
        "",
        "split",
        "merge",
        "insert",
        "delete",
        "",
        "snap",
        "shift",
        "check_recording",
        "",
        "find",
        "find_next",
        "find_previous",
        "",
        "next_problem",
        "previous_problem",
        "",
        "changes",
        "glossary",
    ),
    "play": ("play", "play_cue", "loop_cue", "", "previous_cue", "next_cue", "step_back", "step_forward"),
    "view": ("show_queue", "show_table", "show_timeline", "show_style", "", "memory"),
    "help": ("keys", "welcome", "", "log", "about"),
}
_TOOLS = (
    "open",
    "",
    "start",
    "pause_job",
    "stop_job",
    "",
    "undo",
    "redo",
    "",
    "split",
    "merge",
    "insert",
    "delete",
    "snap",
    "",
    "show_style",
    "export",
)


class WindowLayout:
    def __init__(
        self,
        window: MainWindow,
        queue: JobQueue,
        shown: ShownRecording,
        actions: Actions,
        models: ModelChoice,
        style: QWidget,
    ) -> None:
        self._window, self._actions, self.style = window, actions, style
        self.queue = QueueView(queue)
        self.video = VideoView()
        self.transport = Transport(shown.player, actions)
        self.table = CueTable(shown.editor, shown.selection, view=shown.view)
        self.timeline = TimelineView()
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.stage = QLabel()
        self._lay_out()
        self._make_menus()
        self._make_tools(models)

    def sections(self) -> dict[str, QWidget]:
        """Those that can be hidden, by the action that does it."""
        return {
            "show_queue": self.queue,
            "show_table": self._beside,
            "show_timeline": self.timeline,
            "show_style": self.style,
        }

    def menus(self) -> list[QMenu]:
        return list(self._menus.values())

    def put_into_menu(self, name: str, menu: QMenu, *, before: str) -> None:
        self._menus[name].insertMenu(self._actions[before], menu)

    def put_above_video(self, strip: QWidget) -> None:
        column = self._stage.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, strip)

    def put_above_table(self, *strips: QWidget) -> None:
        column = self._beside.layout()
        if isinstance(column, QVBoxLayout):
            for strip in reversed(strips):
                column.insertWidget(1, strip)

    def put_in_status_bar(self, *widgets: QWidget) -> None:
        """At its right end, in this order."""
        for widget in widgets:
            self._window.statusBar().addPermanentWidget(widget)

    def add_welcome(self, welcome: QWidget) -> None:
        self._centre.addWidget(welcome)

    def show_welcome(self, *, shown: bool) -> None:
        """In the place of the picture."""
        self._centre.setCurrentIndex(1 if shown else 0)

    def state(self) -> str:
        splitters = (self._across.saveState(), self._down.saveState())
        hidden = ",".join(name for name in self.sections() if not self._actions[name].isChecked())
        return " ".join([self._window.place(), *(bytes(part.toBase64().data()).decode() for part in splitters), hidden])

    def restore(self, state: str) -> None:
        parts = state.split(" ")
        if len(parts) != 4:
            self._actions["show_style"].setChecked(False)  # at first there is nothing to be styled
            return
        across, down = (QByteArray.fromBase64(part.encode()) for part in parts[1:3])
        self._across.restoreState(across)
        self._down.restoreState(down)
        for name in filter(None, parts[3].split(",")):
            if name in self.sections():
                self._actions[name].setChecked(False)

    def retranslate(self) -> None:
        tell = QCoreApplication.translate
        titles = {
            "file": tell("Menus", "File"),
            "edit": tell("Menus", "Edit"),
            "play": tell("Menus", "Play"),
            "view": tell("Menus", "View"),
            "help": tell("Menus", "Help"),
        }
        for name, title in titles.items():
            self._menus[name].setTitle(title)
        self._tools.setWindowTitle(tell("Menus", "Tools"))
        self.progress.setAccessibleName(tell("Menus", "Progress of the transcription"))
        self.table.retranslate()

    def _lay_out(self) -> None:
        self._centre = QStackedWidget()
        self._centre.addWidget(_column(self.video, self.transport))
        stage, self._beside = _column(self._centre), _column(self.progress, self.table, self.style)
        self._stage = stage
        self._across = QSplitter(Qt.Orientation.Horizontal)
        for part in (self.queue, stage, self._beside):
            self._across.addWidget(part)
        self._across.setStretchFactor(1, 3)
        self._across.setStretchFactor(2, 2)
        self._across.setSizes([240, 640, 480])
        self._down = QSplitter(Qt.Orientation.Vertical)
        self._down.addWidget(self._across)
        self._down.addWidget(self.timeline)
        self._down.setStretchFactor(0, 3)
        self._down.setSizes([520, 200])
        for splitter in (self._across, self._down):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self._window.setCentralWidget(self._down)
        self._window.statusBar().addPermanentWidget(self.stage)

    def _make_menus(self) -> None:
        self._menus = {name: self._window.menuBar().addMenu("") for name in _MENUS}
        for name, entries in _MENUS.items():
            for entry in entries:
                self._menus[name].addAction(self._actions[entry]) if entry else self._menus[name].addSeparator()

    def _make_tools(self, models: ModelChoice) -> None:
        self._tools = QToolBar()
        self._tools.setObjectName("tools")
        self._tools.setMovable(False)
        for entry in _TOOLS:
            if entry == "start":
                self._tools.addWidget(ActionButton(self._actions[entry], "captions"))
            else:
                self._tools.addAction(self._actions[entry]) if entry else self._tools.addSeparator()
        room = QWidget()
        room.setSizePolicy(self.video.sizePolicy())
        self._tools.addWidget(room)
        self._tools.addWidget(models)
        self._window.addToolBar(self._tools)
        self._window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)


def _column(*parts: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part)
    return column
