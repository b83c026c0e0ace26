"""What a new person does with the window, one step after the other, by keys and mouse alone."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

from scripts.driving.expected import Changes
from scripts.driving.stage import DriveError

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    from scripts.driving.eyes import Eyes, Row, Thing
    from scripts.driving.hands import Hands

T = TypeVar("T")

_LOOK_EVERY_S = 0.2
_PATIENCE_S = 60.0
_JOB_PATIENCE_S = 400.0
_MS_PER_PX = 10
"""Of the timeline, as it is at first."""
_DRAGGED_PX = 30
_TRIES = 5


class Walk:
    def __init__(
        self, eyes: Eyes, hands: Hands, program: subprocess.Popen[bytes], passed: Callable[[str], None]
    ) -> None:
        self._eyes, self._hands, self._program, self._passed = eyes, hands, program, passed
        self._table: Thing | None = None
        self._recordings: Thing | None = None

    def until(self, what: str, look: Callable[[], T | None], patience_s: float = _PATIENCE_S) -> T:
        """Looks again and again, and does not look for something that nobody can show any more."""
        end = time.monotonic() + patience_s
        while not (seen := look()):
            if self._program.poll() is not None:
                raise DriveError(f"The program ended with {self._program.returncode} before this was seen: {what}")
            if time.monotonic() > end:
                raise DriveError(f"Not seen within {patience_s:.0f} s: {what}")
            time.sleep(_LOOK_EVERY_S)
        return seen

    def see(self, role: str, name: str = "") -> Thing:
        return self.until(f"{role} {name!r}", lambda: self._eyes.find(role, name))

    def click(self, role: str, name: str) -> None:
        self._hands.click(self._eyes.area(self.see(role, name)).middle)

    def open_the_sample(self) -> None:
        self.see("label", "Welcome to canto-beats")
        self.until("the window in front", lambda: self._eyes.is_active(self.see("frame")) or None)
        self._passed("the first start shows the welcome")
        self.click("push button", "Try the sample clip")
        self.see("frame", "sample.mp4 – canto-beats")
        self._passed("a click opens the sample clip, which starts by itself")

    def pause_and_start(self) -> None:
        """With both models: the window's own choice is none for polishing."""
        self.until("that it can be paused", lambda: self._eyes.is_possible(self.see("push button", "Pause")) or None)
        self._hands.press("ctrl+shift+p")
        self.until("that it is paused", lambda: self._is_said_of_sample("Paused"))
        self._passed("a key pauses it")
        self._choose_polish("demo")
        self._passed("mouse and keys choose the model to polish with")
        self._hands.press("ctrl+Return")
        self.until("that it goes on", lambda: self._eyes.find("label", r".* \d+ %"))
        self._passed("a key starts the transcription")

    def watch(self) -> list[Row]:
        self._table = self.see("table", "Subtitles")
        early = self.until("the first subtitles", self._rows, _JOB_PATIENCE_S)
        self._passed(f"subtitles appear while it works ({len(early)} at first)")
        self.until("its end", lambda: self._is_said_of_sample("Done"), _JOB_PATIENCE_S)
        rows = self._rows()
        self.see("label", f"{len(rows)} subtitles")
        self._passed(f"it is done: {len(rows)} subtitles")
        return rows

    def edit(self, kept: str, undone: str) -> Changes:
        rows = self._rows()
        self._undo_and_redo(rows[1], undone)
        self._type_by_keys(rows[3], kept)
        pulled_ms = self._pull_the_start(rows[4])
        self._merge(rows[5], rows[6])
        parted = next(at for at in range(9, len(rows)) if len(rows[at].text) > 5)
        characters = round(len(rows[parted].text) / 2)
        self._split(rows[parted], characters)
        return Changes(typed=(3, kept), pulled=(4, pulled_ms), merged=5, split=(parted, characters))

    def export(self, target: Path) -> None:
        self._hands.press("ctrl+e")
        self.see("dialog", "Export subtitles")
        field = self.see("text", "File to save to")
        self._passed("a key opens the export")
        self._hands.press("alt+t")
        self.until("the cursor in the file's name", lambda: self._eyes.is_focused(field) or None)
        self._hands.press("ctrl+a")
        self._hands.type(str(target))
        self.until("the file's name", lambda: self._eyes.text(field) == str(target) or None)
        self._hands.press("Return")
        self.until("the exported file", lambda: target.is_file() or None)
        self.until("the window without the dialog", lambda: self._eyes.find("dialog") is None or None)
        self._passed(f"it is exported: {target.name}")

    def quit(self) -> None:
        self._hands.press("ctrl+q")
        end = time.monotonic() + _PATIENCE_S
        while self._program.poll() is None:
            if time.monotonic() > end:
                raise DriveError(f"The program did not end within {_PATIENCE_S:.0f} s of Ctrl+Q.")
            time.sleep(_LOOK_EVERY_S)
        if self._program.returncode:
            raise DriveError(f"The program ended with {self._program.returncode}.")
        self._passed("a key ends the program")

    def _undo_and_redo(self, row: Row, text: str) -> None:
        self._go_to(row)
        self._hands.click(self._eyes.area(row).middle, times=2)
        self._type_into(row, text)
        self._passed("a double click, and Cantonese typed over the text")
        for key, said in (("ctrl+z", row.text), ("ctrl+shift+z", text), ("ctrl+z", row.text)):
            self._hands.press(key)
            self._see_text(row, said)
        self._passed("undone, done again, and undone")

    def _type_by_keys(self, row: Row, text: str) -> None:
        self._go_to(row)
        self._hands.press("F2")
        self._type_into(row, text)
        self._passed("another text typed, by keys alone")

    def _type_into(self, row: Row, text: str) -> None:
        """As a person who looks at what came out and, on a machine that lags behind, types it again and slower."""
        for slowness in range(1, _TRIES + 1):
            self._see_typing()
            self._hands.press("ctrl+a")
            self._hands.type(text, slowness)
            self._hands.press("Return")
            now = self.until("another text", lambda: self._other_text(row))
            if now == text:
                return
            self._passed(f"   (typed {text!r}, which came out as {now!r})")
            self._hands.press("ctrl+z", "F2")
        raise DriveError(f"It could not be typed: {text!r}")

    def _see_typing(self) -> None:
        """The field within the table is nobody's part on the bus; but the keyboard has left the table for it."""
        self.until("a field to type in", lambda: not self._eyes.is_focused(self._the_table()) or None)

    def _other_text(self, row: Row) -> str | None:
        now = self._rows()[row.number - 1].text
        return now if now != row.text else None

    def _pull_the_start(self, row: Row) -> int:
        self._go_to(row)
        timeline, bar = self._eyes.find("filler", "Timeline"), self._eyes.find("scroll bar", "Scroll the timeline")
        if timeline is None or bar is None:
            raise DriveError("The timeline is not there.")
        area = self._eyes.area(timeline)
        x = area.x + round((row.start_ms - self._eyes.value(bar)) / _MS_PER_PX) + 2  # just inside of its edge
        self._hands.drag((x, area.middle[1]), _DRAGGED_PX)
        now = self.until("another beginning", lambda: self._moved(row))
        self._passed(f"the mouse pulls the beginning of a subtitle in the timeline by {now - row.start_ms} ms")
        return now - row.start_ms

    def _moved(self, row: Row) -> int | None:
        now = self._rows()[row.number - 1].start_ms
        return now if now != row.start_ms else None

    def _merge(self, row: Row, following: Row) -> None:
        before = len(self._rows())
        self._go_to(row)
        self._hands.click(self._eyes.area(following).middle, held="shift")
        self._see_chosen(following)
        self._hands.press("ctrl+m")
        self.until("one subtitle less", lambda: len(self._rows()) == before - 1 or None)
        self._passed("two subtitles merged")

    def _split(self, row: Row, characters: int) -> None:
        """While typing in it, at the cursor. By now the row has come one up."""
        now = self._rows()[row.number - 2]
        self._go_to(now)
        self._hands.press("F2")
        self._see_typing()
        self._hands.press("ctrl+Home", *["Right"] * characters, "ctrl+Return")
        self._see_text(now, now.text[:characters].strip())
        self._passed("a subtitle split")

    def _go_to(self, row: Row) -> None:
        """Into the table with the mouse, and to the row with keys.

        After each click its effect is waited for: it goes through the window manager, and keys may overtake it.
        """
        table = self._the_table()
        place = self._eyes.area(table)
        in_sight = [each for each in self._rows() if place.holds(self._eyes.area(each))]
        other = next(each for each in in_sight if each.number != row.number and not self._eyes.is_selected(each))
        self._hands.click(self._eyes.area(other).middle)
        self._see_chosen(other)
        self._hands.press("ctrl+Home", "End", *["Down"] * (row.number - 1))
        self._see_chosen(row)
        self.until("the row in sight", lambda: place.holds(self._eyes.area(row)) or None)

    def _see_chosen(self, row: Row) -> None:
        self.until(f"row {row.number} chosen", lambda: self._eyes.is_selected(row) or None)

    def _see_text(self, row: Row, text: str) -> None:
        self.until(f"{text!r} in row {row.number}", lambda: self._rows()[row.number - 1].text == text or None)

    def _choose_polish(self, model: str) -> None:
        box = self.until("the box of polishing models", lambda: self._eyes.box_beside("Polish"))
        choices = next(part for part in self._eyes.parts(box) if part.role == "list")
        names = [choice.name for choice in self._eyes.parts(choices)]
        self._hands.click(self._eyes.area(box).middle)
        self.until("the polishing models", lambda: self._eyes.is_on_screen(choices) or None)
        self._hands.press("Home", *["Down"] * names.index(model), "Return")
        self.until(f"{model} chosen", lambda: getattr(self._eyes.box_beside("Polish"), "name", "") == model or None)

    def _is_said_of_sample(self, word: str) -> Thing | None:
        if self._recordings is None:
            self._recordings = self.see("list", "Recordings")
        return next(
            (item for item in self._eyes.parts(self._recordings) if item.name.startswith(f"sample.mp4: {word}")), None
        )

    def _rows(self) -> list[Row]:
        return self._eyes.rows(self._the_table())

    def _the_table(self) -> Thing:
        if self._table is None:
            self._table = self.see("table", "Subtitles")
        return self._table
