"""What a person reads about a job."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from canto_beats.desktop.problem_words import problem_words
from canto_beats.job.request import JobRequest
from canto_beats.job.snapshot import JobSnapshot
from canto_beats.job.stage import Stage
from canto_beats.service.desk import QueueItem, QueueState


def stage_words(stage: Stage) -> str:
    tell = QCoreApplication.translate
    match stage:
        case Stage.PRE_CLEAR:
            return tell("Job", "Preparing")
        case Stage.LOAD_SPEECH:
            return tell("Job", "Loading the speech model")
        case Stage.TRANSCRIBE:
            return tell("Job", "Transcribing")
        case Stage.UNLOAD_SPEECH:
            return tell("Job", "Freeing memory")
        case Stage.LOAD_LANGUAGE:
            return tell("Job", "Loading the language model")
        case Stage.POLISH:
            return tell("Job", "Polishing")
        case Stage.REWRITE:
            return tell("Job", "Rewriting")
        case Stage.CLEANUP:
            return tell("Job", "Cleaning up")


def state_words(item: QueueItem, snapshot: JobSnapshot) -> str:
    """One line, without the percentage that is drawn beside it."""
    tell = QCoreApplication.translate
    match item.state:
        case QueueState.ADDED:
            return tell("Job", "Ready to start")
        case QueueState.WAITING:
            return tell("Job", "Waiting for its turn")
        case QueueState.RUNNING:
            left = snapshot.stage_seconds_left
            words = stage_words(snapshot.stage)
            return (
                words
                if left is None
                else tell("Job", "{stage}, {time} left").format(stage=words, time=time_words(left))
            )
        case QueueState.PAUSED:
            return tell("Job", "Paused; everything so far is kept")
        case QueueState.DONE:
            return tell("Job", "Done") if item.request.opened is None else _opened_words(item.request)
        case QueueState.FAILED:
            return failure_words(item) or tell("Job", "Failed")
        case QueueState.CANCELLED:
            return tell("Job", "Stopped; everything so far is kept")
        case QueueState.INTERRUPTED:
            return tell("Job", "Interrupted; everything so far is kept")


def _opened_words(request: JobRequest) -> str:
    tell = QCoreApplication.translate
    if request.has_recording:
        return tell("Job", "Opened, with {film}").format(film=request.source.name)
    return tell("Job", "Opened, without a recording")


def failure_words(item: QueueItem) -> str:
    """The recording by its name alone: where it lies is known, and would take the room of what happened."""
    return problem_words(item.sentence).replace(str(item.request.source), item.request.source.name)


def time_words(seconds: int) -> str:
    tell = QCoreApplication.translate
    if seconds < 60:
        return tell("Job", "{n} s").format(n=max(1, seconds))
    minutes = round(seconds / 60)
    if minutes < 60:
        return tell("Job", "{n} min").format(n=minutes)
    return tell("Job", "{h} h {m} min").format(h=minutes // 60, m=minutes % 60)
