"""What each kind of model does, and what a model is not asked, with the reason (S3.3)."""

from __future__ import annotations

from canto_beats.engines.contracts import EngineKind

_DOES = {
    EngineKind.SPEECH: "turns speech into text",
    EngineKind.LANGUAGE: "answers text with text",
    EngineKind.IMAGE: "says what is in pictures",
}
_ASKED = {
    EngineKind.SPEECH: "listen to sound",
    EngineKind.LANGUAGE: "polish text",
    EngineKind.IMAGE: "look at pictures",
}


def explanation(model: EngineKind, asked: EngineKind) -> str:
    """Why a model of one kind is not asked for what another kind does."""
    article = "An" if model is EngineKind.IMAGE else "A"
    return f"{article} {model} model {_DOES[model]}; it cannot {_ASKED[asked]}."
