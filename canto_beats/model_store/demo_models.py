"""The two demo models that come along with the program, and what is said of them wherever they appear.

They are real models, and toys: whoever lists one or runs one is told so, lest their text be taken for what canto-beats
can do, or for what somebody said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ModelKind = Literal["speech", "language"]

DEMO = "demo"
"""What a person calls either of them: which one is meant follows from the option it is given to."""


@dataclass(frozen=True, slots=True)
class DemoModel:
    kind: ModelKind
    folder: str
    """Its name among the models that come along."""
    licence: str
    limits: str
    """What it can and cannot do, to follow "the demo model ..."."""
    real_one: str
    """What to get instead for a film of one's own."""
    notice_code: str
    rewrites: bool = False
    """It can put whole lines into other words: another register, a translation."""
    longest_window_ms: int | None = None
    """Of speech at once, if it follows less than Whisper's thirty seconds."""

    @property
    def notice(self) -> str:
        """For every job that runs it."""
        return (
            f"The {self.kind} model is a demo that {self.limits}. For a film of your own get a real one, "
            f"such as with `canto-beats models get {self.real_one}`."
        )


DEMO_MODELS: dict[ModelKind, DemoModel] = {
    model.kind: model
    for model in (
        DemoModel(
            "speech",
            "demo-speech",
            "MIT",
            "understands only the synthetic voice of the bundled clip, not people",
            "whisper-large-v3",
            "speech.demo-model",
            longest_window_ms=8_000,
        ),
        DemoModel(
            "language",
            "demo-polish",
            "MIT",
            "repairs only mistakes of the kinds that were made up to train it",
            "qwen3-4b-instruct",
            "polish.demo-model",
        ),
    )
}
