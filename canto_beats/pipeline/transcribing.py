"""Windows in, committed windows out: keeps the speech engine busy and survives its death.

Everything that happens - a window heard, a result, a call's end - arrives in one inbox and is handled by one thread, so
there is no state to lock. A window is committed to the store before anyone is told of it.
"""

from __future__ import annotations

import heapq
import queue
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from math import ceil
from typing import Protocol

from canto_beats.engines.contracts import Loaded, TranscribeCall, WindowResult
from canto_beats.engines.process.client import CallEnd, CallHandle, EngineProcess
from canto_beats.engines.process.deaths import EngineDied
from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import Emit, NoticeRaised, StageEntered, StageProgressed
from canto_beats.job.stage import Stage
from canto_beats.library.records import StoredWindow
from canto_beats.memory.ladder import Ladder, Trouble
from canto_beats.memory.residency import Residency, Resident
from canto_beats.pipeline.engine_trouble import EngineTrouble, given_up, trouble_of
from canto_beats.pipeline.listening import AllHeard, HeardUpTo, Listening, ListeningFailed, WindowHeard
from canto_beats.pipeline.loading import load_on_ladder, recover
from canto_beats.pipeline.plan import JobPlan
from canto_beats.pipeline.window_making import PackedWindow
from canto_beats.pipeline.window_news import window_committed
from canto_beats.subtitles.phrase import Span

PREPARE_NEXT_AT = 0.8
"""How far transcription is when the process for the next model begins to import its libraries."""

DEATHS_OF_ONE_WINDOW = 6
"""More than the ladder has rungs: a window that kills every engine must not do so for the length of a film."""

STOPPED_WITHIN_S = 20.0
"""More than a call takes to end that is asked to, even if its process has to be killed for it."""


class WindowStore(Protocol):
    """Where committed windows live. What `commit` has returned from survives any death."""

    @property
    def is_complete(self) -> bool:
        """Every window of the recording is here."""
        ...

    @property
    def windows(self) -> dict[int, StoredWindow]: ...

    def commit(self, window: StoredWindow) -> None: ...

    def note_speech(self, index: int, speech: tuple[Span, ...]) -> StoredWindow:
        """Where somebody speaks in a window that is here, and was committed without; as it is now."""
        ...

    def begin_anew(self) -> None:
        """Leave what is there alone and start with nothing."""
        ...


class WindowsMoved(Exception):  # noqa: N818 - says what happened
    """The recording is cut otherwise than when the stored windows were made: another version of a model or of us."""


@dataclass(frozen=True, slots=True)
class ResultCame:
    call: int
    result: WindowResult


@dataclass(frozen=True, slots=True)
class CallEnded:
    call: int
    end: CallEnd


@dataclass(frozen=True, slots=True)
class CancelCame:
    pass


Message = WindowHeard | HeardUpTo | AllHeard | ListeningFailed | ResultCame | CallEnded | CancelCame


@dataclass(slots=True)
class _Progress:
    """How far into the recording everything is done."""

    duration_ms: int | None
    heard_ms: int = 0
    all_heard: bool = False
    open_starts: dict[int, int] = field(default_factory=dict)
    """Start of each window heard and not yet committed."""

    @property
    def fraction(self) -> float:
        if self.all_heard and not self.open_starts:
            return 1.0
        frontier = min(self.open_starts.values(), default=self.heard_ms)
        total = max(self.duration_ms or 0, self.heard_ms, 1)
        # Of unknown length: never claims to be done before it is.
        return min(frontier / total, 0.99) if self.duration_ms else 0.5 * frontier / total


class Transcribing:
    def __init__(
        self, plan: JobPlan, residency: Residency, store: WindowStore, emit: Emit, cancel: Cancellation
    ) -> None:
        self._plan, self._residency, self._store = plan, residency, store
        self._emit, self._cancel = emit, cancel
        self._inbox: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self._ladder = Ladder(plan.speech)
        self._progress = _Progress(plan.duration_ms)
        self._pending: list[tuple[int, PackedWindow]] = []
        self._in_flight: dict[int, dict[int, PackedWindow]] = {}
        """Call number → its windows without a result yet."""
        self._handles: dict[int, tuple[EngineProcess, CallHandle]] = {}
        """Of the same calls."""
        self._calls = 0
        self._trouble: EngineTrouble | None = None
        self._deaths: Counter[int] = Counter()
        """How often the engine died over each window not done yet."""
        self._known = dict(store.windows)
        self.warning: str | None = None
        """Afterwards: what is wrong with the recording, if anything is."""

    def run(self) -> None:
        listening = Listening(self._plan, self._residency, self._inbox.put)
        forget = self._cancel.on_request(lambda: self._inbox.put(CancelCame()))
        try:
            listening.start()  # decodes while the model loads
            resident = self._load(Stage.LOAD_SPEECH)
            self._emit(StageEntered(stage=Stage.TRANSCRIBE))
            self._serve(resident, listening)
        finally:
            forget()
            listening.stop()
            self._end_calls()

    def _load(self, stage: Stage | None = None) -> Resident:
        def on_progress(fraction: float) -> None:
            if stage is not None:
                self._emit(StageProgressed(stage=stage, fraction=fraction))

        resident, self._ladder = load_on_ladder(self._residency, self._ladder, self._emit, self._cancel, on_progress)
        return resident

    def _serve(self, resident: Resident, listening: Listening) -> None:
        while True:
            if self._progress.all_heard and not self._progress.open_starts and not self._in_flight:
                return
            resident = self._recovered(resident)
            if self._trouble is None:  # else to a dead engine, which would hand them back at once, for ever
                self._submit(resident)
            self._handle(self._inbox.get(), listening)
            self._tell_progress()

    def _handle(self, message: Message, listening: Listening) -> None:
        match message:
            case WindowHeard(window):
                self._heard(window, listening)
            case HeardUpTo(ms):
                self._progress.heard_ms = ms
            case AllHeard(ms, warning):
                self._progress.heard_ms, self._progress.all_heard = ms, True
                self.warning = warning
            case ListeningFailed(error):
                raise error
            case ResultCame(call, result):
                self._commit(call, result, listening)
            case CallEnded(call, end):
                self._ended(call, end)
            case CancelCame():
                self._cancel.raise_if_requested()

    def _heard(self, window: PackedWindow, listening: Listening) -> None:
        index = window.index
        stored = self._known.pop(index, None)
        if stored is not None:
            if (stored.start_ms, stored.end_ms) != (window.start_ms, window.end_ms):
                raise WindowsMoved
            if stored.speech is None:
                stored = self._store.note_speech(index, window.speech)
            self._emit(window_committed(stored, self._plan.text, reused=True))
            listening.taken()
            return
        self._progress.open_starts[index] = window.start_ms
        heapq.heappush(self._pending, (index, window))

    def _submit(self, resident: Resident) -> None:
        while self._pending and len(self._in_flight) < resident.loaded.parallel:
            batch = [heapq.heappop(self._pending)[1] for _ in range(self._batch_size(resident.loaded))]
            self._calls += 1
            number = self._calls
            self._in_flight[number] = {window.index: window for window in batch}
            handle = resident.process.submit(
                TranscribeCall(tuple(window.for_engine for window in batch), self._plan.speech_options),
                on_item=partial(self._put_result, number),
                on_end=partial(self._put_end, number),
            )
            self._handles[number] = (resident.process, handle)

    def _batch_size(self, loaded: Loaded) -> int:
        """Small at first, so that the first cues come soon, and at the end, so that no worker waits for another."""
        if self._calls < loaded.parallel:
            return 1
        idle = loaded.parallel - len(self._in_flight)
        return min(loaded.batch, ceil(len(self._pending) / idle))

    def _put_result(self, call: int, result: WindowResult) -> None:
        self._inbox.put(ResultCame(call, result))

    def _put_end(self, call: int, end: CallEnd) -> None:
        self._inbox.put(CallEnded(call, end))

    def _commit(self, call: int, result: WindowResult, listening: Listening) -> None:
        window = self._in_flight[call].pop(result.index)
        heard = StoredWindow(
            window.index, window.start_ms, window.end_ms, window.restored(result.phrases), window.speech
        )
        self._store.commit(heard)
        del self._progress.open_starts[window.index], self._deaths[window.index]
        self._ladder = self._ladder.progressed()
        listening.taken()
        for notice in result.notices:
            self._emit(NoticeRaised(code=notice.code, text=notice.text))
        self._emit(window_committed(heard, self._plan.text))

    def _ended(self, call: int, end: CallEnd) -> None:
        left = self._in_flight.pop(call)
        del self._handles[call]
        if isinstance(end.trouble, EngineDied):
            self._deaths.update(left.keys())
        for each in left.items():
            heapq.heappush(self._pending, each)
        if end.trouble is not None:
            self._trouble = self._trouble or end.trouble
        elif left:
            what = "The speech engine ended a call without a result for every window."
            problem = Problem(ProblemKind.ENGINE_FAILED, "engine.silent", what, "Please report it with the log file.")
            raise CantoBeatsError(problem)

    def _recovered(self, resident: Resident) -> Resident:
        """The same engine, or after trouble a fresh one, once every call of the old one has ended."""
        if self._trouble is None:
            return resident
        if self._in_flight:
            self._residency.release()  # one window ran out of memory: the others of this engine are done again
            return resident
        trouble, self._trouble = self._trouble, None
        self._residency.release()
        if max(self._deaths.values(), default=0) >= DEATHS_OF_ONE_WINDOW:
            # Others are done in between, so the ladder sees progress; this one will not be.
            raise given_up(trouble, memory_was_the_cause=trouble_of(trouble) is Trouble.MEMORY)
        self._ladder = recover(self._ladder, trouble, self._emit)
        return self._load()

    def _end_calls(self) -> None:
        """The engine may be lent to the next recording, and nothing of this one is to be under way in it by then."""
        for process, handle in self._handles.values():
            process.stop(handle)
        if not all(handle.wait(STOPPED_WITHIN_S) for _, handle in self._handles.values()):
            self._residency.release()  # it hangs in a driver

    def _tell_progress(self) -> None:
        fraction = self._progress.fraction
        self._emit(StageProgressed(stage=Stage.TRANSCRIBE, fraction=fraction))
        if fraction >= PREPARE_NEXT_AT and self._plan.language:
            self._residency.prepare(self._plan.language[0].engine)
