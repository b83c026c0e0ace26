"""Decoding and voice activity, on a thread of their own, running ahead of the speech engine by a few windows.

The thread stops reading once enough windows wait, ffmpeg then stops writing, and so memory does not depend on length.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from canto_beats.engines.contracts import BYTES_PER_MS, ActivityCall, EngineError, LoadSpec
from canto_beats.engines.process.deaths import EngineDied
from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.job.cancellation import Cancellation, JobCancelled
from canto_beats.media.audio_stream import AudioStream, FfmpegDied
from canto_beats.memory.residency import Residency, Resident
from canto_beats.pipeline.engine_trouble import hopeless
from canto_beats.pipeline.speech_windows import WindowRules
from canto_beats.pipeline.window_making import PackedWindow, WindowMaker

log = logging.getLogger(__name__)

WINDOWS_AHEAD = 20
"""Those the engine is working on included; twenty are 19 MB."""
TRIES = 4
"""Without progress in between. Each starts from the beginning: voice activity keeps state, so a new engine cannot go on
in the middle of a recording."""


class ToHear(Protocol):
    """What has to be settled before a recording can be listened to; a job's plan has all of it."""

    @property
    def source(self) -> Path: ...

    @property
    def track(self) -> int: ...

    @property
    def activity(self) -> LoadSpec: ...

    @property
    def windows(self) -> WindowRules: ...


@dataclass(frozen=True, slots=True)
class WindowHeard:
    window: PackedWindow


@dataclass(frozen=True, slots=True)
class HeardUpTo:
    """Before this, all speech is in a window handed over."""

    ms: int


@dataclass(frozen=True, slots=True)
class AllHeard:
    ms: int
    warning: str | None


@dataclass(frozen=True, slots=True)
class ListeningFailed:
    error: CantoBeatsError


Heard = WindowHeard | HeardUpTo | AllHeard | ListeningFailed


class Listening:
    def __init__(self, plan: ToHear, residency: Residency, tell: Callable[[Heard], None]) -> None:
        self._plan = plan
        self._residency = residency
        self._tell = tell
        self._stop = Cancellation()
        self._room = threading.Semaphore(WINDOWS_AHEAD)
        self._sent = 0
        self._thread = threading.Thread(target=self._run, name="listening", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def taken(self) -> None:
        """One window has left the waiting line; there is room for another."""
        self._room.release()

    def stop(self) -> None:
        self._stop.request()
        self._room.release()
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            self._listen_until_it_works()
        except JobCancelled:
            pass
        except CantoBeatsError as error:
            self._tell(ListeningFailed(error))
        except Exception as error:  # noqa: BLE001 - a silent thread would leave its caller waiting for ever
            what, todo = "Reading the sound failed unexpectedly.", "Please report it with the log file."
            problem = Problem(ProblemKind.ENGINE_FAILED, "listening.bug", what, todo, repr(error))
            self._tell(ListeningFailed(CantoBeatsError(problem)))

    def _listen_until_it_works(self) -> None:
        tries = 0
        while True:
            sent_before = self._sent
            try:
                return self._listen()
            except (EngineError, EngineDied, FfmpegDied) as error:
                tries = tries + 1 if self._sent == sent_before else 1
                if (final := _final(error, tries)) is not None:
                    raise final from error
                log.info("Listening again from the beginning: %s", error)

    def _listen(self) -> None:
        companion = self._residency.load_companion(self._plan.activity, self._stop)
        try:
            with AudioStream(self._plan.source, self._plan.track) as audio:
                forget = self._stop.on_request(audio.stop)
                try:
                    self._pack(audio, companion)
                finally:
                    forget()
        except EngineError:
            companion.process.close()  # the next try is made in a fresh process, even where engines outlive a recording
            raise
        finally:
            self._residency.release_companion(companion)

    def _pack(self, audio: AudioStream, companion: Resident) -> None:
        maker = WindowMaker(self._plan.windows)
        heard_bytes = 0
        for block in audio:
            (activity,) = companion.process.call(ActivityCall(block, first=not heard_bytes), cancel=self._stop)
            heard_bytes += len(block)
            self._hand_over(maker.feed(block, activity.probabilities))
            self._tell(HeardUpTo(maker.settled_ms))
        self._stop.raise_if_requested()
        self._hand_over(maker.finish())
        self._tell(AllHeard(heard_bytes // BYTES_PER_MS, audio.warning))

    def _hand_over(self, windows: list[PackedWindow]) -> None:
        for window in windows:
            if window.index < self._sent:
                continue  # already handed over before the voice activity engine was started again
            self._room.acquire()
            self._stop.raise_if_requested()
            self._sent = window.index + 1
            self._tell(WindowHeard(window))


def _final(error: EngineError | EngineDied | FfmpegDied, tries: int) -> CantoBeatsError | None:
    """What a person is told, if another try makes no sense."""
    if not isinstance(error, FfmpegDied) and (told := hopeless(error)) is not None:
        return told
    if tries < TRIES:
        return None
    if isinstance(error, FfmpegDied):
        return error
    what = "The voice activity engine failed several times in the same place."
    todo = "Run the same command again."
    return CantoBeatsError(Problem(ProblemKind.ENGINE_FAILED, "listening.engine-failed", what, todo, str(error)))
