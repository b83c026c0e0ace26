"""What a person sees while a job runs: a live line on a terminal, plain lines in a log file or a pipe.

All of it goes to stderr; stdout is for results and for `--json-events`.
"""

from __future__ import annotations

import sys
from typing import Protocol

from canto_beats.cli.event_lines import event_line
from canto_beats.job.events import JobEvent, NoticeRaised
from canto_beats.job.snapshot import JobSnapshot
from canto_beats.job.stage import Stage

STAGE_WORDS = {
    Stage.PRE_CLEAR: "Clearing memory",
    Stage.LOAD_SPEECH: "Loading the speech model",
    Stage.TRANSCRIBE: "Transcribing",
    Stage.UNLOAD_SPEECH: "Unloading the speech model",
    Stage.LOAD_LANGUAGE: "Loading the language model",
    Stage.POLISH: "Polishing",
    Stage.REWRITE: "Rewriting",
    Stage.CLEANUP: "Cleaning up",
}


class ProgressView(Protocol):
    def show(self, event: JobEvent, snapshot: JobSnapshot) -> None: ...

    def close(self) -> None: ...


def time_left(snapshot: JobSnapshot) -> str:
    seconds = snapshot.stage_seconds_left
    if seconds is None:
        return ""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes} min {rest:02d} s left" if minutes else f"{rest} s left"


class PlainLines:
    """One line for each stage and for each further ten per cent."""

    def __init__(self) -> None:
        self._said: tuple[Stage, int] | None = None

    def show(self, event: JobEvent, snapshot: JobSnapshot) -> None:
        if isinstance(event, NoticeRaised):
            print(event.text, file=sys.stderr, flush=True)
        now = (snapshot.stage, int(snapshot.percent // 10))
        if now == self._said:
            return
        self._said = now
        left = time_left(snapshot)
        line = f"{snapshot.percent:3.0f} % {STAGE_WORDS[snapshot.stage]}{', ' + left if left else ''}"
        print(line, file=sys.stderr, flush=True)

    def close(self) -> None:
        pass


class JsonLines:
    def show(self, event: JobEvent, snapshot: JobSnapshot) -> None:  # noqa: ARG002 - readers fold for themselves
        print(event_line(event), flush=True)

    def close(self) -> None:
        pass


class LiveLine:
    """A bar with stage, percentage and time left, redrawn in place."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[left]}"),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._progress.add_task("", total=100, left="")
        self._progress.start()

    def show(self, event: JobEvent, snapshot: JobSnapshot) -> None:
        if isinstance(event, NoticeRaised):
            self._progress.console.print(event.text, markup=False, highlight=False)
        self._progress.update(
            self._task,
            description=STAGE_WORDS[snapshot.stage],
            completed=snapshot.percent,
            left=time_left(snapshot),
        )

    def close(self) -> None:
        self._progress.stop()


def view_for(*, json_events: bool) -> ProgressView:
    if json_events:
        return JsonLines()
    return LiveLine() if sys.stderr.isatty() else PlainLines()
