"""Which keys do what, gathered from the menus and from those who listen to keys of their own.

What is in a menu is found there, with the keys it has at that moment. What only one part of the window hears is listed
here, in the words of a person; the timeline's from its own table of keys.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QKeyCombination
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from canto_beats.desktop.timeline.keys import STEPS, Step

_EDIT_KEY = "Return" if sys.platform == "darwin" else "F2"
"""As Qt has it."""
NATIVE = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class Key:
    words: str
    keys: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    title: str
    keys: tuple[Key, ...]


def key_groups(menus: Iterable[QMenu], actions: Iterable[QAction]) -> list[KeyGroup]:
    """As the menus are, then what is in no menu, then the parts of the window. Only what has a key."""
    tell = QCoreApplication.translate
    in_menus = [(_plain(menu.title()), list(_deep(menu))) for menu in menus]
    known = {action for _, inside in in_menus for action in inside}
    others = [action for action in actions if action not in known]
    groups = [KeyGroup(title, tuple(_of_actions(inside))) for title, inside in in_menus]
    groups.append(KeyGroup(tell("Shortcuts", "Elsewhere"), tuple(_of_actions(others))))
    groups.append(KeyGroup(tell("Shortcuts", "In the table"), _in_the_table()))
    groups.append(KeyGroup(tell("Shortcuts", "While finding"), _while_finding()))
    groups.append(KeyGroup(tell("Shortcuts", "In the timeline"), tuple(_in_the_timeline())))
    groups.append(KeyGroup(tell("Shortcuts", "In the list of recordings"), _in_the_list()))
    return [group for group in groups if group.keys]


def _deep(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inside = action.menu()
        if isinstance(inside, QMenu):
            yield from _deep(inside)
        else:
            yield action


def _of_actions(actions: Iterable[QAction]) -> Iterator[Key]:
    for action in actions:
        keys = ", ".join(keys.toString(NATIVE) for keys in action.shortcuts()[:2] if not keys.isEmpty())
        if keys:
            yield Key(_plain(action.text()), keys)


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")


def _native(*keys: str) -> str:
    return ", ".join(QKeySequence(each).toString(NATIVE) for each in keys)


def _in_the_table() -> tuple[Key, ...]:
    tell = QCoreApplication.translate
    return (
        Key(tell("Shortcuts", "Change the text or a time"), _native(_EDIT_KEY)),
        Key(tell("Shortcuts", "Keep what was typed"), _native("Return")),
        Key(tell("Shortcuts", "Break the line"), _native("Shift+Return")),
        Key(tell("Shortcuts", "Split at the cursor"), _native("Ctrl+Return")),
        Key(tell("Shortcuts", "Forget what was typed"), _native("Esc")),
        Key(tell("Shortcuts", "A time, by a tenth of a second"), _native("Up", "Down")),
        Key(tell("Shortcuts", "A time, by a second"), _native("Shift+Up", "Shift+Down")),
        Key(tell("Shortcuts", "A time, by a hundredth of a second"), _native("Alt+Up", "Alt+Down")),
    )


def _while_finding() -> tuple[Key, ...]:
    tell = QCoreApplication.translate
    return (
        Key(tell("Shortcuts", "Next place"), _native("Return")),
        Key(tell("Shortcuts", "Previous place"), _native("Shift+Return")),
        Key(tell("Shortcuts", "Close the search"), _native("Esc")),
    )


def _in_the_list() -> tuple[Key, ...]:
    tell = QCoreApplication.translate
    return (
        Key(tell("Shortcuts", "Move up or down"), _native("Alt+Up", "Alt+Down")),
        Key(tell("Shortcuts", "Remove from the list"), _native("Del", "Backspace")),
    )


def _in_the_timeline() -> Iterator[Key]:
    for step, words in _step_words().items():
        at = next((at for at, each in STEPS.items() if each is step), None)
        if at is not None:
            key, held = at
            yield Key(words, QKeySequence(QKeyCombination(held, key)).toString(NATIVE))


def _step_words() -> dict[Step, str]:
    tell = QCoreApplication.translate
    return {
        Step.ZOOM_IN: tell("Shortcuts", "Zoom in"),
        Step.ZOOM_OUT: tell("Shortcuts", "Zoom out"),
        Step.BACK: tell("Shortcuts", "A frame back"),
        Step.ON: tell("Shortcuts", "A frame on"),
        Step.FAR_BACK: tell("Shortcuts", "A second back"),
        Step.FAR_ON: tell("Shortcuts", "A second on"),
        Step.TO_START: tell("Shortcuts", "To the beginning"),
        Step.TO_END: tell("Shortcuts", "To the end"),
        Step.PREVIOUS: tell("Shortcuts", "Previous subtitle"),
        Step.NEXT: tell("Shortcuts", "Next subtitle"),
        Step.GIVE_UP: tell("Shortcuts", "Put back what is being dragged"),
    }
