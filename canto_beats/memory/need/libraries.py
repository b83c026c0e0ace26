"""What an engine's process takes before it holds any model: the interpreter and the libraries.

Measured, not reckoned: `scripts/bench_memory.py` on Linux with torch 2.13 for processors, transformers 5.24 and
CTranslate2 4.8, tiny models' weights taken off, on the more demanding of two processors: for CTranslate2 an Intel one
with units for matrices (AMX) takes 20 MB more than an AMD one. Other systems and torch for CUDA take something else;
how much more or less is learned with the first job that ends (`measured_peaks.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

from canto_beats.memory.need.amounts import MB, Moment, Need


def _moment(held: int, mapped: int) -> Moment:
    return Moment(held * MB, mapped * MB)


@dataclass(frozen=True, slots=True)
class Libraries:
    loading: Moment
    resting: Moment
    working: Moment

    def with_device(self, context: int) -> Libraries:
        """On an accelerator the driver keeps memory for each process that uses it."""
        own = Moment(device=context)
        return Libraries(self.loading + own, self.resting + own, self.working + own)

    def alone(self) -> Need:
        return Need(self.resting, self.loading, self.working)


TRANSFORMERS_SPEECH = Libraries(
    loading=_moment(300, 100),
    resting=_moment(330, 115),
    working=_moment(350, 140),
)
TRANSFORMERS_LANGUAGE = Libraries(
    loading=_moment(290, 125),
    resting=_moment(290, 125),
    working=_moment(305, 145),
)
CTRANSLATE2 = Libraries(
    loading=_moment(80, 45),
    resting=_moment(80, 45),
    working=_moment(95, 65),
)
CTRANSLATE2_CONVERTING = Libraries(
    loading=_moment(365, 130),
    resting=_moment(365, 130),
    working=_moment(400, 150),
)
"""Torch and transformers are imported to convert, and stay; what converting gave back is used for the work."""
MLX = Libraries(
    loading=_moment(115, 90),
    resting=_moment(115, 90),
    working=_moment(135, 100),
)
SILERO = Libraries(
    loading=_moment(60, 60),
    resting=_moment(60, 60),
    working=_moment(80, 65),
)
"""With its model, of two megabytes."""
DRIVER_CONTEXT = {"cuda": 500 * MB, "mps": 100 * MB}
"""An allowance, not measured on this project's machine: contexts of 200 to 500 MB were seen elsewhere."""
