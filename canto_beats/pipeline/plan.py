"""Everything one job needs, settled by `JobService.check` before anything runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from canto_beats.engines.contracts import LoadSpec, Notice, SpeechOptions
from canto_beats.job.memory_plan import MemoryPlan
from canto_beats.job.request import JobRequest
from canto_beats.pipeline.speech_windows import WindowRules


@dataclass(frozen=True, slots=True)
class JobPlan:
    request: JobRequest
    source: Path
    duration_ms: int | None
    track: int
    output: Path
    format: str
    device_label: str
    activity: LoadSpec
    speech: tuple[LoadSpec, ...]
    """Rungs of the ladder, the wanted one first."""
    speech_options: SpeechOptions
    speech_identity: str
    """Changes when the model's files change."""
    windows: WindowRules = field(default_factory=WindowRules)
    language: tuple[LoadSpec, ...] = ()
    """Empty: no polish."""
    memory: MemoryPlan = field(default_factory=MemoryPlan)
    notices: tuple[Notice, ...] = ()
    """What a person should know before the work begins."""
