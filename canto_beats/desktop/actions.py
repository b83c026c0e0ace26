"""Everything a person can ask of the window: what it is called, its keys and its icon.

To add one: its name and keys in `_ASKED`, what it is called in `_words`, its place in `window_layout`, and whoever
does it connects to it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from canto_beats.desktop.look.icons import IconName, icon

Standard = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class _Asked:
    keys: str | QKeySequence.StandardKey | None
    icon: IconName | None = None
    checkable: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    """Where macOS puts it; from the words it would guess, and rightly in English alone."""


_ASKED: dict[str, _Asked] = {
    "open": _Asked(Standard.Open, "open"),
    "open_folder": _Asked("Ctrl+Shift+O", "open-folder"),
    "sample": _Asked(None, "film"),
    "put_recording": _Asked("Ctrl+Shift+R", "film"),
    "start": _Asked("Ctrl+Return", "captions"),
    "pause_job": _Asked("Ctrl+Shift+P", "pause"),
    "stop_job": _Asked("Ctrl+.", "stop"),
    "export": _Asked("Ctrl+E", "export"),
    "copy_text": _Asked("Ctrl+Shift+C", "copy"),
    "quit": _Asked(Standard.Quit, role=QAction.MenuRole.QuitRole),
    "undo": _Asked(Standard.Undo, "undo"),
    "redo": _Asked(Standard.Redo, "redo"),
    "split": _Asked("Ctrl+B", "split"),
    "merge": _Asked("Ctrl+M", "merge"),
    "insert": _Asked("Ctrl+I", "add"),
    "delete": _Asked("Ctrl+Backspace", "delete"),
    "snap": _Asked("Ctrl+J", "snap"),
    "shift": _Asked("Ctrl+T", "shift"),
    "check_recording": _Asked("Ctrl+Shift+K", "timeline"),
    "find": _Asked(Standard.Find, "search"),
    "find_next": _Asked(Standard.FindNext),
    "find_previous": _Asked(Standard.FindPrevious),
    "next_problem": _Asked("F8", "warning"),
    "previous_problem": _Asked("Shift+F8"),
    "changes": _Asked("Ctrl+Shift+A", "list"),
    "glossary": _Asked("Ctrl+Shift+D", "language"),
    "play": _Asked("Ctrl+Space", "play"),
    "play_cue": _Asked("Ctrl+P", "next"),
    "loop_cue": _Asked("Ctrl+L", "loop"),
    "previous_cue": _Asked("Ctrl+Up", "chevron-up"),
    "next_cue": _Asked("Ctrl+Down", "chevron-down"),
    "step_back": _Asked("Ctrl+Left", "step-back"),
    "step_forward": _Asked("Ctrl+Right", "step-forward"),
    "show_queue": _Asked("Ctrl+1", "sidebar-left", checkable=True),
    "show_table": _Asked("Ctrl+2", "sidebar-right", checkable=True),
    "show_timeline": _Asked("Ctrl+3", "timeline", checkable=True),
    "show_style": _Asked("Ctrl+4", "palette", checkable=True),
    "memory": _Asked("Ctrl+Shift+M", "memory"),
    "settings": _Asked("Ctrl+,", "settings", role=QAction.MenuRole.PreferencesRole),
    "keys": _Asked("F1", "keyboard"),
    "welcome": _Asked(None),
    "log": _Asked(None, "list"),
    "about": _Asked(None, "info", role=QAction.MenuRole.AboutRole),
}


def _words() -> dict[str, str]:
    tell = QCoreApplication.translate
    return {
        "open": tell("Actions", "Open…"),
        "open_folder": tell("Actions", "Open folder…"),
        "sample": tell("Actions", "Open the sample clip"),
        "put_recording": tell("Actions", "Choose the recording…"),
        "start": tell("Actions", "Start transcription"),
        "pause_job": tell("Actions", "Pause"),
        "stop_job": tell("Actions", "Stop"),
        "export": tell("Actions", "Export…"),
        "copy_text": tell("Actions", "Copy as text"),
        "quit": tell("Actions", "Quit"),
        "undo": tell("Actions", "Undo"),
        "redo": tell("Actions", "Redo"),
        "split": tell("Actions", "Split at the playhead"),
        "merge": tell("Actions", "Merge"),
        "insert": tell("Actions", "Insert at the playhead"),
        "delete": tell("Actions", "Delete"),
        "snap": tell("Actions", "Snap to speech"),
        "shift": tell("Actions", "Shift in time…"),
        "check_recording": tell("Actions", "Check against the recording…"),
        "find": tell("Actions", "Find and replace…"),
        "find_next": tell("Actions", "Find next"),
        "find_previous": tell("Actions", "Find previous"),
        "next_problem": tell("Actions", "Next problem"),
        "previous_problem": tell("Actions", "Previous problem"),
        "changes": tell("Actions", "Automatic changes…"),
        "glossary": tell("Actions", "Glossary…"),
        "play": tell("Actions", "Play or pause"),
        "play_cue": tell("Actions", "Play this subtitle"),
        "loop_cue": tell("Actions", "Loop this subtitle"),
        "previous_cue": tell("Actions", "Previous subtitle"),
        "next_cue": tell("Actions", "Next subtitle"),
        "step_back": tell("Actions", "A little back"),
        "step_forward": tell("Actions", "A little forward"),
        "show_queue": tell("Actions", "Recordings"),
        "show_table": tell("Actions", "Table"),
        "show_timeline": tell("Actions", "Timeline"),
        "show_style": tell("Actions", "Style"),
        "memory": tell("Actions", "Memory…"),
        "settings": tell("Actions", "Settings…"),
        "keys": tell("Actions", "Keyboard shortcuts"),
        "welcome": tell("Actions", "Welcome"),
        "log": tell("Actions", "Log…"),
        "about": tell("Actions", "About canto-beats"),
    }


class Actions(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._by_name: dict[str, QAction] = {}
        for name, asked in _ASKED.items():
            action = QAction(parent)
            action.setObjectName(name)
            action.setCheckable(asked.checkable)
            action.setMenuRole(asked.role)
            if asked.icon is not None:
                action.setIcon(icon(asked.icon))
            if asked.keys is not None:
                action.setShortcut(QKeySequence(asked.keys))
            self._by_name[name] = action
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def all(self) -> list[QAction]:
        return list(self._by_name.values())

    def retranslate(self) -> None:
        for name, words in _words().items():
            action = self._by_name[name]
            action.setText(words)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            plain = words.rstrip("…")
            action.setToolTip(f"{plain} ({keys})" if keys else plain)
