"""What actions mean for the subtitles that are chosen and the moment that is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject

from canto_beats.desktop.actions import Actions
from canto_beats.desktop.exporting.clipboard import TextCopying
from canto_beats.desktop.shown_recording import ShownRecording
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing.sheet import Line

_STEP_MS = 40
_NEW_MS = 2000
_OF_TEXTS = frozenset({"undo", "redo", "split", "merge", "insert", "delete", "copy_text"})


class CueDeeds(QObject):
    def __init__(self, shown: ShownRecording, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._shown, self._actions = shown, actions
        self._copying = TextCopying(self)
        deeds = {
            "undo": shown.editor.undo,
            "redo": shown.editor.redo,
            "split": self._split,
            "merge": self._merge,
            "insert": self._insert,
            "delete": self._delete,
            "copy_text": self._copy_text,
            "play": shown.player.toggle,
            "play_cue": self._play_cue,
            "loop_cue": self._loop_cue,
            "previous_cue": self._previous,
            "next_cue": self._next,
            "step_back": self._step_back,
            "step_forward": self._step_forward,
        }
        for name, deed in deeds.items():
            if name in _OF_TEXTS:
                actions[name].triggered.connect(shown.editor.finish_typing)
            actions[name].triggered.connect(deed)

    def allow(self) -> None:
        """Only what would do something."""
        editor, chosen, item = self._shown.editor, self._shown.selection.ids, self._shown.item
        editable, there = editor.document is not None, item is not None
        heard = item is not None and item.request.has_recording
        allowed = {
            "undo": editor.undoes is not None,
            "redo": editor.redoes is not None,
            "split": editable and bool(editor.lines),
            "merge": editable and len(chosen) > 1,
            "insert": editable,
            "delete": editable and bool(chosen),
            "copy_text": bool(editor.lines),
            "export": editable and bool(editor.lines),
            "find": editable,
            "changes": editable,
            "put_recording": item is not None and item.request.opened is not None,
            "check_recording": heard and editable and bool(editor.lines),
            "play": heard,
            "step_back": there,
            "step_forward": there,
            **dict.fromkeys(("play_cue", "loop_cue"), heard and bool(editor.lines)),
            **dict.fromkeys(("previous_cue", "next_cue"), bool(editor.lines)),
        }
        for name, possible in allowed.items():
            self._actions[name].setEnabled(possible)

    def _current(self) -> Line | None:
        """The chosen one, else the one that is heard."""
        chosen = self._shown.selection.current
        line = None if chosen is None else self._shown.editor.line(chosen)
        return line or self._shown.line_at(self._shown.player.position)

    def _split(self) -> None:
        """Where the playhead is, as many characters in as of the time has gone."""
        line = self._shown.line_at(self._shown.player.position) or self._current()
        if line is None:
            return
        at, cue = self._shown.player.position, line.cue
        inside = cue.start_ms < at < cue.end_ms
        share = (at - cue.start_ms) / cue.duration_ms if inside else 0.5
        cursor = min(len(cue.text) - 1, max(1, round(len(cue.text) * share)))
        self._shown.editor.split(line.id, cursor, at if inside else None)

    def _merge(self) -> None:
        self._shown.editor.merge(self._shown.selection.ids)

    def _insert(self) -> None:
        start = self._shown.player.position
        following = next((line for line in self._shown.editor.lines if line.cue.start_ms > start), None)
        end = min(start + _NEW_MS, following.cue.start_ms if following else start + _NEW_MS)
        before = {line.id for line in self._shown.editor.lines}
        if self._shown.editor.insert(Cue(start, max(end, start + 1), "")):
            self._shown.selection.select({line.id for line in self._shown.editor.lines} - before)

    def _delete(self) -> None:
        self._shown.editor.delete(self._shown.selection.ids)

    def _copy_text(self) -> None:
        """The chosen ones, or all."""
        editor, chosen = self._shown.editor, self._shown.selection.ids
        cues = [line.cue for line in editor.lines if not chosen or line.id in chosen]
        self._copying.start(cues, self._shown.view.cue)

    def _play_cue(self) -> None:
        if line := self._current():
            self._shown.player.play_span(line.cue.start_ms, line.cue.end_ms)

    def _loop_cue(self) -> None:
        if line := self._current():
            self._shown.player.play_span(line.cue.start_ms, line.cue.end_ms, looped=True)

    def _previous(self) -> None:
        self._go(-1)

    def _next(self) -> None:
        self._go(1)

    def _go(self, by: int) -> None:
        lines, current = self._shown.editor.lines, self._current()
        if not lines:
            return
        at = next((index for index, line in enumerate(lines) if current and line.id == current.id), None)
        target = lines[0 if at is None else max(0, min(len(lines) - 1, at + by))]
        self._shown.selection.select([target.id], target.id)
        self._shown.player.seek(target.cue.start_ms)

    def _step_back(self) -> None:
        self._shown.player.seek(self._shown.player.position - _STEP_MS)

    def _step_forward(self) -> None:
        self._shown.player.seek(self._shown.player.position + _STEP_MS)
