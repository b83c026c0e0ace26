"""Everything one job needs, settled by `JobService.check` before anything runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from canto_beats.engines.contracts import LoadSpec, Notice, SpeechOptions
from canto_beats.job.memory_plan import MemoryPlan
from canto_beats.job.request import JobRequest
from canto_beats.job.stage import Stage
from canto_beats.pipeline.heard_text import TextWishes
from canto_beats.pipeline.rewriting_stage import RewritingWish
from canto_beats.pipeline.speech_windows import WindowRules
from canto_beats.subtitles.cue_rules import CueRules


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
    """Empty: no polish, and registers by rules alone."""
    language_identity: str = ""
    rewriting: RewritingWish = field(default_factory=RewritingWish)
    """What the language model is to write besides; nothing where it cannot."""
    text: TextWishes = field(default_factory=TextWishes)
    cue_rules: CueRules = field(default_factory=CueRules)
    memory: MemoryPlan = field(default_factory=MemoryPlan)
    notices: tuple[Notice, ...] = ()
    """What a person should know before the work begins."""

    @property
    def devices(self) -> Mapping[Stage, str]:
        """Where models are to be loaded, as far as all goes well."""
        wanted = {Stage.LOAD_SPEECH: self.speech, Stage.LOAD_LANGUAGE: self.language}
        return {stage: rungs[0].device for stage, rungs in wanted.items() if rungs}
