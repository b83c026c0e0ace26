"""What a model will need, by engine. To add one: a function from its `LoadSpec` to a `Need`, and its line here."""

from __future__ import annotations

import logging
from collections.abc import Callable

from canto_beats.engines.contracts import EngineError, LoadSpec
from canto_beats.memory.need import ctranslate2_models, mlx_models, torch_models
from canto_beats.memory.need.amounts import Need
from canto_beats.memory.need.libraries import SILERO

log = logging.getLogger(__name__)

_BY_ENGINE: dict[str, Callable[[LoadSpec], Need]] = {
    "faster-whisper": ctranslate2_models.speech_need,
    "transformers": torch_models.speech_need,
    "mlx-whisper": mlx_models.speech_need,
    "transformers-language": torch_models.language_need,
    "silero": lambda _spec: SILERO.alone(),
}


def estimate(spec: LoadSpec) -> Need | None:
    """None where nothing is known of the engine, or the files do not say enough: no reason not to try."""
    known = _BY_ENGINE.get(spec.engine)
    if known is None:
        return None
    try:
        return known(spec)
    except (EngineError, OSError) as error:
        log.info("What %s needs for %s cannot be told: %s", spec.engine, spec.model_dir, error)
        return None
