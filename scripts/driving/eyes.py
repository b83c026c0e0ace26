"""What is seen of the window: what a screen reader is told over the accessibility bus, read by `dbus-send`.

So nothing has to be known of where things are. It finds by role and name, and says where on the screen that is.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX = "org.a11y.atspi."
_ROOT = "/org/a11y/atspi/accessible/root"
_ACTIVE, _FOCUSED, _SELECTED, _SENSITIVE, _SHOWING = 1, 12, 23, 24, 25
"""States, by the numbers of their bits."""
_WHOLE = ("combo box", "list", "menu bar", "table")
"""Not looked into while searching: they have many parts, and those who want them ask."""
_COLUMNS = 3
"""Of the table: the beginning, the end, and the text as its last."""
_TIME = re.compile(r"(\d+), [^:]*: (\d+):(\d\d):(\d\d)\.(\d{3})")
_TEXT = re.compile(r"(\d+), [^:]*: (.*)", re.DOTALL)
"""Cells of the table: the number of the row, the title of the column, and what is in the cell."""


@dataclass(frozen=True, slots=True)
class Thing:
    path: str
    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Area:
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y + self.height // 2

    def holds(self, other: Area) -> bool:
        return self.y <= other.y and other.y + other.height <= self.y + self.height


@dataclass(frozen=True, slots=True)
class Row:
    """Of the table of subtitles."""

    number: int
    start_ms: int
    said: str
    """The text, and in further lines what is wrong with it."""
    path: str
    """Of the cell with the text."""

    @property
    def text(self) -> str:
        return self.said.split("\n", maxsplit=1)[0]


class Eyes:
    def __init__(self, bus: str) -> None:
        self._bus = bus
        self._program = ""

    def find(self, role: str, name: str = "") -> Thing | None:
        """The first that is on the screen; by a name that it matches as a whole."""
        wanted = re.compile(name or ".*", re.DOTALL)
        seen = (thing for thing in self._on_screen(Thing(_ROOT, "", "")) if thing.role == role)
        return next((thing for thing in seen if wanted.fullmatch(thing.name)), None)

    def box_beside(self, label: str) -> Thing | None:
        """The combo box that follows the label: its own name is what is chosen in it."""
        before = ""
        for thing in self._on_screen(Thing(_ROOT, "", "")):
            if thing.role == "combo box" and before == label:
                return thing
            before = thing.name if thing.role == "label" else ""
        return None

    def parts(self, thing: Thing) -> list[Thing]:
        return [self._thing(path) for path in self._paths_in(thing)]

    def rows(self, table: Thing) -> list[Row]:
        rows: dict[int, Row] = {}
        for first, last in self._starts_and_texts_in(table):
            time, text = (self._property(path, "Accessible", "Name") for path in (first, last))
            began, said = _TIME.fullmatch(time), _TEXT.fullmatch(text)
            if began and said and began[1] == said[1]:
                number, hours, minutes, seconds, ms = (int(part) for part in began.groups())
                start_ms = ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms
                rows[number] = Row(number, start_ms, said[2], last)
        return [rows[number] for number in sorted(rows)]

    def _starts_and_texts_in(self, table: Thing) -> Iterator[tuple[str, str]]:
        """After the corner and a title for each column come the rows: a number, and a cell for each column."""
        parts, row = self._paths_in(table), _COLUMNS + 1
        return zip(parts[row + 1 :: row], parts[row + _COLUMNS :: row], strict=False)

    def area(self, thing: Thing | Row) -> Area:
        told = self._ask(thing.path, "Component.GetExtents", "uint32:0")  # of the screen
        numbers = [int(number) for number in re.findall(r"int32 (-?\d+)", told)]
        return Area(*numbers) if len(numbers) == 4 else Area(0, 0, 0, 0)

    def value(self, thing: Thing) -> float:
        """Of a scroll bar."""
        return float(self._property(thing.path, "Value", "CurrentValue") or 0)

    def text(self, thing: Thing) -> str:
        """What is in a field."""
        return _string_in(self._ask(thing.path, "Text.GetText", "int32:0", "int32:-1"))

    def is_active(self, thing: Thing) -> bool:
        return _ACTIVE in self._states(thing.path)

    def is_focused(self, thing: Thing) -> bool:
        return _FOCUSED in self._states(thing.path)

    def is_selected(self, row: Row) -> bool:
        return _SELECTED in self._states(row.path)

    def is_on_screen(self, thing: Thing) -> bool:
        return _SHOWING in self._states(thing.path)

    def is_possible(self, thing: Thing) -> bool:
        return _SENSITIVE in self._states(thing.path)

    def _on_screen(self, thing: Thing) -> Iterator[Thing]:
        for path in self._paths_in(thing):
            if _SHOWING in self._states(path):
                part = self._thing(path)
                yield part
                if part.role not in _WHOLE:
                    yield from self._on_screen(part)

    def _thing(self, path: str) -> Thing:
        role = _string_in(self._ask(path, "Accessible.GetRoleName"))
        return Thing(path, role, self._property(path, "Accessible", "Name"))

    def _paths_in(self, thing: Thing) -> list[str]:
        return re.findall(r'object path "(.*)"', self._ask(thing.path, "Accessible.GetChildren"))

    def _states(self, path: str) -> set[int]:
        told = re.findall(r"uint32 (\d+)", self._ask(path, "Accessible.GetState"))
        bits = sum(int(number) << (32 * at) for at, number in enumerate(told))
        return {bit for bit in range(bits.bit_length()) if bits >> bit & 1}

    def _property(self, path: str, kind: str, name: str) -> str:
        told = self._send(
            self._owner(), path, "org.freedesktop.DBus.Properties.Get", f"string:{_PREFIX}{kind}", f"string:{name}"
        )
        return told.rpartition("double ")[2].strip() if "double " in told and kind == "Value" else _string_in(told)

    def _ask(self, path: str, method: str, *arguments: str) -> str:
        return self._send(self._owner(), path, _PREFIX + method, *arguments)

    def _owner(self) -> str:
        """The program's name on the bus, of which it has two: the one that has something to tell."""
        if not self._program:
            told = self._send("org.freedesktop.DBus", "/", "org.freedesktop.DBus.ListNames")
            for name in re.findall(r'string "(:.*)"', told):
                if "object path" in self._send(name, _ROOT, f"{_PREFIX}Accessible.GetChildren"):
                    self._program = name
        return self._program

    def _send(self, to: str, path: str, method: str, *arguments: str) -> str:
        """The answer as it is printed; nothing if there is none, as of a part that has just gone."""
        if not to:
            return ""
        command = ["dbus-send", f"--bus={self._bus}", "--print-reply", "--reply-timeout=10000", f"--dest={to}"]
        sent = subprocess.run([*command, path, method, *arguments], capture_output=True, check=False)
        return sent.stdout.decode(errors="replace")


def _string_in(told: str) -> str:
    found = re.search(r'string "(.*)"\s*\Z', told, re.DOTALL)
    return found[1] if found else ""
