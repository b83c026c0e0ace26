"""The models that come along, as they lie in the clone: small, safe to open, and honest in their cards."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.catalogue import ENGINES
from canto_beats.engines.language_files import check_language_folder
from canto_beats.engines.whisper_files import WhisperFormat, read_whisper_folder
from canto_beats.job.request import JobRequest
from canto_beats.model_store.demo_models import DEMO_MODELS, DemoModel
from canto_beats.model_store.find import ModelStore
from canto_beats.pipeline.speech_windows import WindowRules
from canto_beats.service.job_service import JobService
from canto_beats.service.transcript_store import recipe_for

if TYPE_CHECKING:
    from canto_beats.settings import Home

MODELS = Path(__file__).parents[2] / "resources" / "models"
MOST_BYTES = 60_000_000
NEEDED = {"config.json", "generation_config.json", "model.safetensors", "tokenizer.json", "README.md"}
MAY_BE = NEEDED | {
    "LICENSE",
    "chat_template.jinja",
    "added_tokens.json",
    "merges.txt",
    "normalizer.json",
    "preprocessor_config.json",
    "special_tokens_map.json",
    "tokenizer_config.json",
    "vocab.json",
}
"""Settings and text. A name that is not here is refused: weights in any other format, code, left-overs of training."""

every_demo = pytest.mark.parametrize("demo", DEMO_MODELS.values(), ids=lambda demo: demo.folder)


def test_the_demo_is_given_windows_as_long_as_it_follows(home: Home) -> None:
    demo, sample = DEMO_MODELS["speech"], MODELS.parent / "sample" / "sample.mp4"
    plan = JobService(home, ENGINES).check(JobRequest(sample, model="demo"))
    assert plan.windows.max_window_ms == demo.longest_window_ms
    by_folder = JobService(home, ENGINES).check(JobRequest(sample, model=str(MODELS / demo.folder)))
    assert by_folder.windows == plan.windows
    assert recipe_for(plan, "x") != recipe_for(replace(plan, windows=WindowRules()), "x")


def card(demo: DemoModel) -> str:
    """On one line, so that a sentence is found however it is broken."""
    return " ".join((MODELS / demo.folder / "README.md").read_text(encoding="utf-8").split())


def test_there_are_the_two_demos_and_nothing_else() -> None:
    assert {path.name for path in MODELS.iterdir()} == {demo.folder for demo in DEMO_MODELS.values()}


def test_together_they_are_small_enough_to_come_along() -> None:
    assert 0 < sum(path.stat().st_size for path in MODELS.rglob("*")) <= MOST_BYTES


@every_demo
def test_each_is_whole_and_has_weights_that_cannot_run_code(demo: DemoModel) -> None:
    names = {path.name for path in (MODELS / demo.folder).iterdir()}
    assert names >= NEEDED
    assert names <= MAY_BE
    assert not [path for path in (MODELS / demo.folder).rglob("*") if not path.is_file() or path.is_symlink()]


@every_demo
def test_each_is_found_as_the_demo_it_is(demo: DemoModel, home: Home) -> None:
    found = ModelStore(home).find("demo", demo.kind)
    assert (found.folder, found.kind, found.formats, found.demo) == (MODELS / demo.folder, demo.kind, {"hf"}, demo)


def test_the_speech_model_has_what_every_engine_asks_for() -> None:
    folder = MODELS / DEMO_MODELS["speech"].folder
    read_whisper_folder(folder, tuple(WhisperFormat))
    assert (folder / "preprocessor_config.json").is_file()  # without it faster-whisper takes it for one of 80 bands


def test_the_language_model_can_be_asked() -> None:
    check_language_folder(MODELS / DEMO_MODELS["language"].folder)


@every_demo
def test_each_card_says_that_it_is_a_demo_and_of_what_it_was_made(demo: DemoModel) -> None:
    text = card(demo).lower()
    for word in ("demo", "training", "licen[cs]e", "held[- ]out"):
        assert re.search(word, text), word


def test_the_speech_models_card_says_synthetic_voice_only() -> None:
    assert re.search(r"synthetic voices? only", card(DEMO_MODELS["speech"]), re.IGNORECASE)


@every_demo
def test_the_licence_in_the_card_is_the_one_that_is_listed(demo: DemoModel) -> None:
    declared = re.search(r"^--- .*?license: (\S+) .*?---", card(demo))
    assert declared, "the card has no front matter with `license:`"
    assert declared[1].lower() == demo.licence.lower()
