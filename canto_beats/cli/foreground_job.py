"""One job with its progress drawn, until it ends or someone presses Ctrl-C.

The job runs on a thread and this, the main thread, waits in short steps: a main thread that blocks in a lock would not
see Ctrl-C on Windows.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from canto_beats.cli.exit_codes import ExitCode
from canto_beats.cli.progress import ProgressView
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import JobEvent
from canto_beats.job.outcome import JobOutcome
from canto_beats.job.request import JobRequest
from canto_beats.job.snapshot import JobSnapshot, fold
from canto_beats.service.job_service import JobService

_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]


def run_in_foreground(service: JobService, request: JobRequest, view: ProgressView) -> JobOutcome:
    events: queue.SimpleQueue[JobEvent] = queue.SimpleQueue()
    cancel = Cancellation()
    job = threading.Thread(target=service.run_job, args=(request, events.put, cancel), name="job", daemon=True)
    snapshot = JobSnapshot()
    with stopping_on_signals(cancel):
        job.start()
        try:
            while snapshot.outcome is None:
                try:
                    event = events.get(timeout=0.1)
                except queue.Empty:
                    continue
                snapshot = fold(snapshot, event)
                view.show(event, snapshot)
        except BaseException:  # whoever reads our output may be gone
            cancel.request()
            raise
        finally:
            job.join()
            view.close()
    assert snapshot.outcome is not None  # noqa: S101 - the last event carries it
    return snapshot.outcome


@contextmanager
def stopping_on_signals(cancel: Cancellation) -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        if cancel.requested:
            # Asked twice: go at once. What is committed is on disk, and the engines end with this process.
            os._exit(ExitCode.CANCELLED)
        # Not from here: a listener may want a lock that the interrupted code holds.
        threading.Thread(target=cancel.request, name="cancel", daemon=True).start()
        with suppress(OSError, RuntimeError):  # the terminal may be gone, or be written to just now
            sys.stderr.write("\nStopping (once more to stop at once) ...\n")

    # What somebody chose to ignore (nohup) stays ignored.
    wanted = [number for number in _SIGNALS if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, stop) for number in wanted}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
