"""Which language token a Whisper model is given, and with which prompt.

The language is always forced: detecting it doubles the errors on Cantonese. `<|yue|>` exists in large-v3 and its
turbo alone; other models are asked for Chinese, in the style of the prompt, and the person is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from canto_beats.engines.contracts import EngineError, FailureCause, Notice, SpeechOptions

if TYPE_CHECKING:
    from canto_beats.engines.whisper_files import WhisperFolder

CANTONESE = "yue"
CHINESE = "zh"
CANTONESE_PROMPT = "以下係香港廣東話對白。"
NO_CANTONESE_TOKEN = "speech.no-yue"  # noqa: S105 - a notice's code


@dataclass(frozen=True, slots=True)
class Asked:
    """What the model is asked for."""

    language: str
    """The token: `<|yue|>` without its brackets."""
    prompt: str
    notices: tuple[Notice, ...] = ()


def asked_of(folder: WhisperFolder, options: SpeechOptions) -> Asked:
    if not folder.multilingual:
        raise EngineError(
            FailureCause.UNSUPPORTED,
            f"The model {folder.name} understands English only.",
            "Choose a multilingual Whisper model.",
        )
    language = options.language
    prompt = (options.prompt or (CANTONESE_PROMPT if language == CANTONESE else "")) + options.hot_words
    if language in folder.languages:
        return Asked(language, prompt)
    if language == CANTONESE and CHINESE in folder.languages:
        return Asked(CHINESE, prompt, (_no_cantonese_token(folder.name),))
    raise EngineError(
        FailureCause.UNSUPPORTED,
        f"The model {folder.name} does not know the language “{language}”.",
        "Choose another language or another model.",
    )


def _no_cantonese_token(name: str) -> Notice:
    return Notice(
        NO_CANTONESE_TOKEN,
        f"The model {name} does not know Cantonese by name; it is asked for Chinese in the style of a Cantonese "
        "sentence, and may drift into written Chinese.",
    )
