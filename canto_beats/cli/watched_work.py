"""Long work with its progress drawn, until it ends or someone presses Ctrl-C.

It runs on a thread while the main one waits in short steps: a main thread that blocks would not see Ctrl-C on Windows.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from canto_beats.cli.foreground_job import stopping_on_signals
from canto_beats.job.cancellation import Cancellation
from canto_beats.service.evaluating.news import Emit, Noticed, Progressed

Result = TypeVar("Result")


def watched(work: Callable[[Emit, Cancellation], Result]) -> Result:
    cancel = Cancellation()
    with stopping_on_signals(cancel), ThreadPoolExecutor(1, "work") as background, _showing() as emit:
        future = background.submit(work, emit, cancel)
        try:
            return _waited_for(future)
        except BaseException:
            cancel.request()
            raise


def _waited_for(future: Future[Result]) -> Result:
    while not future.done():
        try:
            return future.result(timeout=0.1)
        except TimeoutError:
            continue
    return future.result()


@contextmanager
def _showing() -> Iterator[Emit]:
    """A live line on a terminal; elsewhere a line for each further ten per cent."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    live = Progress(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
    task = live.add_task("", total=None)
    said: tuple[str, int] | None = None

    def emit(news: Progressed | Noticed) -> None:
        nonlocal said
        match news:
            case Noticed(text):
                live.console.print(text, markup=False, highlight=False, soft_wrap=True)
            case Progressed(doing, done, total):
                live.update(task, description=doing, completed=done, total=total)
                now = (doing, 10 * done // total if total else 10)
                if live.disable and now != said:
                    said = now
                    print(f"{doing}, {done} of {total}", file=sys.stderr, flush=True)

    with live:
        yield emit
