"""Which models there are, which are here, and getting one: the only verb that may use the network."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from canto_beats.errors import wrong_usage
from canto_beats.job.cancellation import Cancellation
from canto_beats.model_store.demo_models import DEMO, DEMO_MODELS
from canto_beats.model_store.download import OnProgress, download
from canto_beats.model_store.find import ModelStore
from canto_beats.model_store.known_models import KNOWN_MODELS
from canto_beats.settings import Home

__all__ = ["DEMO", "InstalledModel", "ModelOffer", "get_model", "installed", "model_in", "offers", "others_here"]


@dataclass(frozen=True, slots=True)
class ModelOffer:
    name: str
    kind: str
    licence: str
    notes: str
    here: bool


def offers(home: Home) -> list[ModelOffer]:
    here = {(model.name, model.kind) for model in ModelStore(home).list_models()}
    real = [
        ModelOffer(model.name, model.kind, model.licence, model.notes, (model.name, model.kind) in here)
        for model in KNOWN_MODELS.values()
    ]
    demos = [
        ModelOffer(DEMO, demo.kind, demo.licence, f"A demo that {demo.limits}.", (DEMO, demo.kind) in here)
        for demo in DEMO_MODELS.values()
    ]
    return real + demos


@dataclass(frozen=True, slots=True)
class InstalledModel:
    name: str
    kind: str
    """`speech`, `language` or `image`."""
    rewrites: bool = False
    """It can put whole lines into other words: another register, a translation."""


def installed(home: Home) -> list[InstalledModel]:
    """Whatever could be used at once, the demos last."""
    return [InstalledModel(model.name, model.kind, model.rewrites) for model in ModelStore(home).list_models()]


def others_here(home: Home) -> list[InstalledModel]:
    """Those that were got by their hub id: no offer of ours, and here all the same."""
    offered = {(offer.name, offer.kind) for offer in offers(home)}
    return [model for model in installed(home) if (model.name, model.kind) not in offered]


def model_in(home: Home, folder: Path) -> InstalledModel:
    """One for jobs that lies anywhere; its name is the folder's. Raises `CantoBeatsError` where there is none."""
    name = str(folder.absolute())
    found = ModelStore(home).find(name)
    kind = found.kind
    if kind == "image":
        what = f"The model in {folder} looks at pictures, which makes no subtitles."
        raise wrong_usage("models.for-pictures", what, "Choose a model that hears speech, or a language model.")
    return InstalledModel(name, kind, found.rewrites)


def get_model(home: Home, name: str, on_progress: OnProgress, cancel: Cancellation) -> str:
    """Download `name`; where it now lies. The demos came along and need no network."""
    if name == DEMO:
        return str(ModelStore(home).find(DEMO).folder.parent)
    return str(download(home, name, on_progress, cancel))
