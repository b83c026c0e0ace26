"""Check a job, run it, and say how it ended. Blocks; front ends call it from a thread of their own."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import replace

from canto_beats.engines.catalogue import EngineEntry
from canto_beats.engines.process.supervision import Limits
from canto_beats.errors import CantoBeatsError
from canto_beats.job.cancellation import Cancellation, JobCancelled
from canto_beats.job.events import Emit, JobEnded, JobEvent, JobStarted, NoticeRaised
from canto_beats.job.memory_plan import MemoryPlan
from canto_beats.job.memory_status import MemoryDesk, MemoryPolicy
from canto_beats.job.outcome import JobOutcome
from canto_beats.job.request import JobRequest
from canto_beats.library.library import Library
from canto_beats.library.source_lock import source_lock
from canto_beats.media.fingerprint import fingerprint
from canto_beats.memory.accelerators import processor
from canto_beats.memory.foresight import LearnedForesight
from canto_beats.memory.ladder import part_by_part
from canto_beats.memory.lender import Lender
from canto_beats.memory.measured_peaks import MeasuredPeaks
from canto_beats.memory.memory_watch import MemoryWatch
from canto_beats.memory.remembered_rungs import RememberedRungs
from canto_beats.memory.residency import Residency
from canto_beats.pipeline.plan import JobPlan
from canto_beats.pipeline.subtitle_pipeline import SubtitlePipeline
from canto_beats.service.checking import check, choose_models
from canto_beats.service.kept_answers import kept_answers, kept_lines
from canto_beats.service.last_resort import unexpected
from canto_beats.service.memory_desk import LendersDesk
from canto_beats.service.output_file import write_output
from canto_beats.service.spelled_out import spelling_of, written_out
from canto_beats.service.transcript_store import TranscriptStore, recipe_for
from canto_beats.settings import Home

log = logging.getLogger(__name__)


class JobService:
    def __init__(self, home: Home, engines: Mapping[str, EngineEntry], limits: Limits | None = None) -> None:
        self.home = home
        self.engines = engines
        self.limits = limits
        self.lender = Lender(foresight=LearnedForesight(MeasuredPeaks(home.memory_peaks)))
        """The one owner of the models of this program."""
        self.memory: MemoryDesk = LendersDesk(self.lender)

    def close(self) -> None:
        """No model is kept any longer."""
        self.lender.close()

    def check(self, request: JobRequest) -> JobPlan:
        """Settle everything that can be settled before anything runs; raises `CantoBeatsError` for what is missing."""
        policy = self.lender.policy
        plan = check(_where_it_may_run(request, policy), self.home, self.engines)
        return replace(plan, language=part_by_part(plan.language)) if policy is MemoryPolicy.OFFLOAD else plan

    def memory_plan(self, request: JobRequest, policy: MemoryPolicy) -> MemoryPlan:
        """What its models would take just now, whatever the recording; raises `CantoBeatsError` where they cannot."""
        return choose_models(_where_it_may_run(request, policy), self.home, self.engines).memory

    def run_job(self, request: JobRequest, emit: Emit, cancel: Cancellation) -> JobOutcome:
        """Run one job to its end. Never raises: however it ends is in the outcome, which is also the last event."""
        telling = _Telling(emit)
        outcome = self._told(lambda: self._run(self.check(request), telling, cancel), telling)
        telling(JobEnded(outcome=outcome))
        return outcome

    def _run(self, plan: JobPlan, emit: _Telling, cancel: Cancellation) -> JobOutcome:
        digest = fingerprint(plan.source, cancel)
        with source_lock(self.home, digest), Library.open(self.home) as library:
            job_id = library.begin_job(plan.source, plan.request)
            emit(JobStarted(job_id=job_id, source=plan.source, duration_ms=plan.duration_ms))
            for notice in plan.notices:
                emit(NoticeRaised(code=notice.code, text=notice.text))
            if library.warning:
                emit(NoticeRaised(code="library.set-aside", text=library.warning))
            watch = MemoryWatch(library.memory.of(job_id), emit, plan.devices, self.lender.pids, began=emit.began)
            with watch as memory:
                outcome = self._told(lambda: self._made(plan, library, job_id, digest, memory, emit, cancel), emit)
            try:
                library.end_job(job_id, outcome)
            except CantoBeatsError as error:  # the subtitles matter more than the books
                log.info("The job's end could not be noted: %s", error)
            return outcome

    def _made(
        self,
        plan: JobPlan,
        library: Library,
        job_id: int,
        digest: str,
        memory: MemoryWatch,
        emit: _Telling,
        cancel: Cancellation,
    ) -> JobOutcome:
        store = TranscriptStore(library, recipe_for(plan, digest), job_id=job_id, fresh=plan.request.fresh)
        emit.kept_ms = store.kept_ms
        residency = Residency(self.engines, self.limits, self.lender, RememberedRungs(self.home.rungs))
        known = kept_answers(library, plan.language_identity, fresh=plan.request.fresh)
        known_lines = kept_lines(library, plan.language_identity, fresh=plan.request.fresh)
        pipeline = SubtitlePipeline(plan, residency, store, memory, cancel, known, known_lines)
        succeeded = False
        try:
            if pipeline.transcribe():
                store.complete()
            made = pipeline.make_cues()
            cues = [each.cue for each in made.cues]
            text = written_out(cues, plan.format, spelling_of(plan.request), made.lines)
            kept = write_output(plan.output, text)
            if kept is not None:
                emit(NoticeRaised(code="output.kept-older", text=f"The older {plan.output.name} is now {kept.name}."))
            library.save_cues(job_id, made.cues, made.changes)
            succeeded = True
        finally:
            pipeline.cleanup(succeeded=succeeded)
        return JobOutcome.done(plan.output, len(made.cues))

    def _told(self, work: Callable[[], JobOutcome], emit: _Telling) -> JobOutcome:
        """The outcome of `work`, whatever it raises."""
        try:
            return work()
        except JobCancelled:
            return JobOutcome.cancelled(emit.kept_ms())
        except CantoBeatsError as error:
            log.info("Failed: %s\n%s", error, error.problem.detail)
            library_is_sound = not error.problem.code.startswith("library.")
            return JobOutcome.failed(error.problem, emit.kept_ms() if library_is_sound else 0)
        except Exception as error:  # noqa: BLE001 - the last resort
            return JobOutcome.failed(unexpected(error, self.home, "What is transcribed is kept."))


def _where_it_may_run(request: JobRequest, policy: MemoryPolicy) -> JobRequest:
    return replace(request, device=processor().name) if policy is MemoryPolicy.CPU else request


class _Telling:
    """Stamps events with the time since the job began, says no notice twice, and knows how much speech is safe."""

    def __init__(self, emit: Emit) -> None:
        self._emit = emit
        self.began = time.monotonic()
        self._noticed: set[str] = set()
        self.kept_ms: Callable[[], int] = lambda: 0

    def __call__(self, event: JobEvent) -> None:
        if isinstance(event, NoticeRaised):
            if event.text in self._noticed:  # engines say the same of every window
                return
            self._noticed.add(event.text)
        self._emit(replace(event, at_ms=round((time.monotonic() - self.began) * 1000)))
