"""The language model that was named: whether it is one, and whether it can do what is asked for besides polishing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from canto_beats.engines.contracts import EngineError, Notice
from canto_beats.engines.language_files import check_language_folder
from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.model_store.find import FoundModel, ModelStore
from canto_beats.pipeline.engine_trouble import hopeless
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.tracks import English

_REAL_ONE = "qwen3-4b-instruct"


def language_model(called: str, store: ModelStore) -> FoundModel:
    model = store.find(called, "language")
    with files_in_order():
        check_language_folder(model.folder)
    return model


@contextmanager
def files_in_order() -> Iterator[None]:
    """What the engine would say after it was started is said now."""
    try:
        yield
    except EngineError as error:
        raise hopeless(error) or error from error


def check_translates(english: English, model: FoundModel | None) -> None:
    """Raises `CantoBeatsError`: no rule can translate, so without a model there is nothing to fall back on."""
    if english is English.KEEP or (model is not None and model.rewrites):
        return
    if model is None:
        what = "English is translated by a language model, and none was named."
        todo = f"Name one with --polish, such as {_REAL_ONE}, or leave English as it was said (--english keep)."
    else:
        what = "The demo language model repairs spelling and cannot translate English."
        todo = f"Name another with --polish, such as {_REAL_ONE} (`canto-beats models get {_REAL_ONE}`)."
    raise CantoBeatsError(Problem(ProblemKind.MODEL_MISSING, "english.no-model", what, todo))


def said_of_registers(register: Register, model: FoundModel | None) -> Iterator[Notice]:
    """A model was named, and the register is made without it."""
    if register is not Register.SPOKEN and model is not None and not model.rewrites:
        text = (
            "The demo language model repairs spelling and cannot write another register, so that is made by rules "
            f"alone. For better sentences get another, such as with `canto-beats models get {_REAL_ONE}`."
        )
        yield Notice("register.by-rules", text)
