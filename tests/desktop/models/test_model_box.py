from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.models.model_box import ModelBox
from canto_beats.desktop.models.model_shelf import ModelShelf
from tests.fakes.models import fake_image_model, fake_language_model, fake_model

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home


@pytest.fixture
def chosen(home: Home) -> Chosen:
    return Chosen(home)


@pytest.fixture
def shelf(qtbot: QtBot, home: Home) -> ModelShelf:
    fake_model(home.models / "somebody--whisper")
    fake_language_model(home.models / "somebody--qwen")
    return ModelShelf(home)


def listed(box: ModelBox) -> list[str]:
    *models, elsewhere = (box.itemText(row) for row in range(box.count()))
    assert elsewhere == "Choose a folder…"
    return models


def test_models_are_offered_for_what_they_are_made_for(qtbot: QtBot, shelf: ModelShelf, chosen: Chosen) -> None:
    speech, polish = ModelBox("model", shelf, chosen), ModelBox("polish", shelf, chosen)
    for box in (speech, polish):
        qtbot.addWidget(box)
    assert listed(speech) == ["somebody/whisper", "demo"]
    assert listed(polish) == ["none", "somebody/qwen", "demo"]
    assert (speech.name, polish.name) == ("somebody/whisper", None)
    assert chosen.now.model is None, "nobody has chosen yet"


def test_two_lists_of_the_same_never_disagree(qtbot: QtBot, shelf: ModelShelf, chosen: Chosen) -> None:
    one, other = ModelBox("model", shelf, chosen), ModelBox("model", shelf, chosen)
    for box in (one, other):
        qtbot.addWidget(box)
    one.setCurrentIndex(one.findData("demo"))
    assert (one.name, other.name, chosen.now.model) == ("demo", "demo", "demo")
    other.setCurrentIndex(other.findData("somebody/whisper"))
    assert (one.name, chosen.now.model) == ("somebody/whisper", "somebody/whisper")


def test_a_model_that_has_gone_is_not_quietly_another_one(qtbot: QtBot, shelf: ModelShelf, chosen: Chosen) -> None:
    chosen.change(model="gone/model")
    box = ModelBox("model", shelf, chosen)
    qtbot.addWidget(box)
    assert box.name == "gone/model"
    assert box.currentText() == "gone/model (not here)"
    assert chosen.now.model == "gone/model"


def test_a_model_that_came_is_offered_and_what_was_chosen_stays(
    qtbot: QtBot, shelf: ModelShelf, chosen: Chosen, home: Home
) -> None:
    box = ModelBox("model", shelf, chosen)
    qtbot.addWidget(box)
    box.setCurrentIndex(box.findData("demo"))
    fake_model(home.models / "another--whisper")
    shelf._here = ModelShelf(home).here
    shelf.filled.emit()
    assert listed(box) == ["another/whisper", "somebody/whisper", "demo"]
    assert box.name == "demo"


def choose_folder(box: ModelBox, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said to it."""
    said: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, sentence: said.append(sentence))
    box.setCurrentIndex(box.count() - 1)
    return said


def test_a_model_that_lies_anywhere_can_be_chosen(
    qtbot: QtBot, shelf: ModelShelf, chosen: Chosen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = ModelBox("model", shelf, chosen), ModelBox("model", shelf, chosen)
    for box in (one, other):
        qtbot.addWidget(box)
    folder = fake_model(tmp_path / "my own")
    assert choose_folder(one, folder, monkeypatch) == []
    assert (one.name, other.name, chosen.now.model) == (str(folder), str(folder), str(folder))
    assert one.currentText() == other.currentText() == "my own"
    assert listed(one)[-1] == "my own"


def test_a_folder_with_no_such_model_changes_nothing_and_says_why(
    qtbot: QtBot, shelf: ModelShelf, chosen: Chosen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = ModelBox("model", shelf, chosen)
    qtbot.addWidget(box)
    (tmp_path / "empty").mkdir()
    for folder, sentence in (
        (tmp_path / "empty", "is empty"),
        (fake_language_model(tmp_path / "qwen"), "one that hears speech"),
        (fake_image_model(tmp_path / "llava"), "looks at pictures"),
    ):
        (said,) = choose_folder(box, folder, monkeypatch)
        assert sentence in said
        assert (box.name, chosen.now.model) == ("somebody/whisper", None)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    box.setCurrentIndex(box.count() - 1)
    assert box.name == "somebody/whisper"
