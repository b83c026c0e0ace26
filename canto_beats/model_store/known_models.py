"""The models canto-beats offers by name. Any other can be used by hub id or folder.

A revision is a full commit id that was seen in use elsewhere; where none could be established it is empty, and the
first download resolves the commit once and records it beside the model.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownModel:
    name: str
    hub_id: str
    kind: str
    """`speech` or `language`."""
    revision: str
    licence: str
    notes: str


KNOWN_MODELS: dict[str, KnownModel] = {
    model.name: model
    for model in (
        KnownModel(
            "whisper-large-v3",
            "openai/whisper-large-v3",
            "speech",
            "06f233fe06e710322aca913c1bc4249a0d71fce1",
            "MIT",
            "3.1 GB. Knows Cantonese by name. For a GPU, or patience.",
        ),
        KnownModel(
            "whisper-large-v3-turbo",
            "openai/whisper-large-v3-turbo",
            "speech",
            "41f01f3fe87f28c78e2fbf8b568835947dd65ed9",
            "MIT",
            "1.6 GB. Faster, and clearly worse at Cantonese than large-v3.",
        ),
        KnownModel(
            "whisper-small-cantonese",
            "alvanlii/whisper-small-cantonese",
            "speech",
            "",
            "Apache-2.0",
            "1 GB. Tuned for Cantonese; weak on mixed-in English. For a processor.",
        ),
        KnownModel(
            "qwen3-4b-instruct",
            "Qwen/Qwen3-4B-Instruct-2507",
            "language",
            "cdbee75f17c01a7cc42f958dc650907174af0554",
            "Apache-2.0",
            "8 GB. For polishing, on a GPU.",
        ),
        KnownModel(
            "qwen2.5-3b-instruct",
            "Qwen/Qwen2.5-3B-Instruct",
            "language",
            "aa8e72537993ba99e69dfaafa59ed015b17504d1",
            "Qwen research licence: no commercial use",
            "6 GB. For polishing, on a GPU.",
        ),
        KnownModel(
            "qwen2.5-0.5b-instruct",
            "Qwen/Qwen2.5-0.5B-Instruct",
            "language",
            "7ae557604adf67be50417f59c2c2f167def9a775",
            "Apache-2.0",
            "1 GB. For polishing, on a processor.",
        ),
    )
}
