"""What a person reads of the models that can be got; in English, word for word what the service says of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from canto_beats.service.models import DEMO, ModelOffer


def about(offer: ModelOffer) -> str:
    tell = QCoreApplication.translate
    kind = tell("Models", "Speech") if offer.kind == "speech" else tell("Models", "Polish")
    sentence = tell("Models", "{kind}. {licence}. {notes}")
    return sentence.format(kind=kind, licence=licence_of(offer), notes=notes_of(offer))


def notes_of(offer: ModelOffer) -> str:
    return _notes().get((offer.name, offer.kind), offer.notes)


def licence_of(offer: ModelOffer) -> str:
    if offer.name == "qwen2.5-3b-instruct":
        return QCoreApplication.translate("Models", "Qwen research licence: no commercial use")
    return offer.licence


def _notes() -> dict[tuple[str, str], str]:
    tell = QCoreApplication.translate
    return {
        ("whisper-large-v3", "speech"): tell("Models", "3.1 GB. Knows Cantonese by name. For a GPU, or patience."),
        ("whisper-large-v3-turbo", "speech"): tell(
            "Models", "1.6 GB. Faster, and clearly worse at Cantonese than large-v3."
        ),
        ("whisper-small-cantonese", "speech"): tell(
            "Models", "1 GB. Tuned for Cantonese; weak on mixed-in English. For a processor."
        ),
        ("qwen3-4b-instruct", "language"): tell("Models", "8 GB. For polishing, on a GPU."),
        ("qwen2.5-3b-instruct", "language"): tell("Models", "6 GB. For polishing, on a GPU."),
        ("qwen2.5-0.5b-instruct", "language"): tell("Models", "1 GB. For polishing, on a processor."),
        (DEMO, "speech"): tell(
            "Models", "A demo that understands only the synthetic voice of the bundled clip, not people."
        ),
        (DEMO, "language"): tell(
            "Models", "A demo that repairs only mistakes of the kinds that were made up to train it."
        ),
    }
