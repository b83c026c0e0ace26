from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QProgressBar,
    QScrollArea,
    QWidget,
)

from canto_beats.cantonese.writing import LatinSpacing
from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.memory.policy_choice import PolicyChoice
from canto_beats.desktop.models.model_box import ModelBox
from canto_beats.desktop.models.model_shelf import ModelShelf
from canto_beats.desktop.settings_dialog import settings_dialog, transcription_page
from canto_beats.desktop.settings_dialog.model_words import licence_of, notes_of
from canto_beats.desktop.settings_dialog.settings_dialog import SettingsDialog
from canto_beats.desktop.settings_dialog.wish_words import profile_words
from canto_beats.job.memory_status import MemoryPolicy
from canto_beats.job.request import JobRequest, PolishMode
from canto_beats.service.doctor import DeviceRow
from canto_beats.service.models import offers
from canto_beats.service.preferences import Preferences, Preset
from canto_beats.subtitles.cue_profiles import PROFILES
from canto_beats.subtitles.profile_keys import CELLS, LINGER, LONGEST, PAUSE, SHORTEST
from tests.fakes.hub import Hub, hub_on_loopback, point_hub_to
from tests.fakes.models import fake_model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QUrl
    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home

DEVICES = (DeviceRow("cuda:0", "CUDA (H200)", 144_000, 140_000), DeviceRow("cpu", "CPU", 32_768, 20_000))


@pytest.fixture
def chosen(home: Home) -> Chosen:
    return Chosen(home)


@pytest.fixture
def shelf(qtbot: QtBot, home: Home) -> Iterator[ModelShelf]:
    fake_model(home.models / "somebody--whisper")
    shelf = ModelShelf(home)
    yield shelf
    assert shelf.stop(10_000)


@pytest.fixture
def settings(
    qtbot: QtBot, home: Home, chosen: Chosen, shelf: ModelShelf, monkeypatch: pytest.MonkeyPatch
) -> SettingsDialog:
    monkeypatch.setattr(transcription_page, "device_rows", lambda: DEVICES)
    settings = SettingsDialog(home, chosen, shelf)
    qtbot.addWidget(settings)
    with qtbot.waitExposed(settings):
        settings.show()
    return settings


def listed(box: QComboBox) -> list[str]:
    return [box.itemText(row) for row in range(box.count())]


def scrolled_away(page: QWidget) -> int:
    """Pixels of a page that cannot be seen."""
    area = next(each for each in ancestors(page) if isinstance(each, QScrollArea))
    return area.verticalScrollBar().maximum()


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def test_on_a_small_screen_a_long_page_is_scrolled_and_the_buttons_stay(
    qtbot: QtBot, settings: SettingsDialog, chosen: Chosen, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = settings.screen().availableGeometry().height()
    monkeypatch.setattr(settings_dialog, "_FRAME", screen - 600)
    settings.turn_to(settings.subtitles)
    settings.subtitles.profile.setCurrentText("Custom…")
    assert settings.height() == 600
    assert scrolled_away(settings.subtitles) > 0
    assert settings.rect().contains(settings.reset.geometry())


class TestTranscription:
    def test_what_is_chosen_counts_at_once_and_agrees_with_the_tool_bar(
        self, qtbot: QtBot, settings: SettingsDialog, chosen: Chosen, shelf: ModelShelf
    ) -> None:
        in_the_tool_bar = ModelBox("model", shelf, chosen)
        qtbot.addWidget(in_the_tool_bar)
        page = settings.transcription
        page.model.setCurrentIndex(page.model.findData("demo"))
        page.polish.setCurrentIndex(page.polish.findData("demo"))
        page.device.setCurrentIndex(page.device.findData("cpu"))
        assert chosen.now == Preferences(model="demo", polish="demo", device="cpu")
        assert in_the_tool_bar.name == "demo"
        in_the_tool_bar.setCurrentIndex(in_the_tool_bar.findData("somebody/whisper"))
        assert page.model.name == "somebody/whisper"

    def test_the_devices_that_are_here_are_offered_by_names_for_people(self, settings: SettingsDialog) -> None:
        device = settings.transcription.device
        assert listed(device) == ["Automatic: CUDA (H200), 141 GB", "CUDA (H200), 141 GB", "Processor, 32 GB"]
        assert [device.itemData(row) for row in range(device.count())] == ["auto", "cuda:0", "cpu"]

    def test_a_device_that_has_gone_is_still_what_was_chosen(self, settings: SettingsDialog, chosen: Chosen) -> None:
        chosen.change(device="mps")
        assert settings.transcription.device.currentText() == "mps (not here)"
        assert chosen.now.device == "mps"

    def test_what_becomes_of_corrections_is_chosen_and_off_needs_no_language_model(
        self, settings: SettingsDialog, chosen: Chosen
    ) -> None:
        page = settings.transcription
        assert listed(page.polish_mode) == ["Apply: you can take it back", "Suggest: you decide", "Off"]
        page.polish_mode.setCurrentIndex(1)
        assert chosen.now.polish_mode is PolishMode.SUGGEST
        assert page.polish.isEnabled()
        page.polish_mode.setCurrentIndex(2)
        assert chosen.now.polish_mode is PolishMode.OFF
        assert not page.polish.isEnabled()
        assert page.polish.toolTip() == "Polishing is switched off in the settings."


class TestSubtitles:
    def test_each_profile_has_a_name_and_says_what_it_means(self, settings: SettingsDialog, chosen: Chosen) -> None:
        page = settings.subtitles
        assert listed(page.profile) == [*map(profile_words, PROFILES), "Custom…"]
        assert all(profile_words(name) != name for name in PROFILES)
        assert page.meant.text() == "Up to two lines of 16 characters, and 9 characters a second."
        page.profile.setCurrentIndex(page.profile.findData("social"))
        assert chosen.now.profile == "social"
        assert page.meant.text() == "One line of up to 9 characters, and 11 characters a second."

    @pytest.mark.parametrize("name", ["imax", "netflix,cells=999", ""])
    def test_a_profile_of_another_version_stays_chosen_and_says_so(
        self, settings: SettingsDialog, chosen: Chosen, name: str
    ) -> None:
        chosen.change(profile=name)
        page = settings.subtitles
        assert page.profile.currentText() == f"{name} (not known here)"
        assert (page.meant.text(), page.profile.is_custom) == ("", False)
        assert chosen.now.profile == name
        page.profile.setCurrentText("Custom…")
        assert (chosen.now.profile, page.profile.is_custom) == ("netflix", True)

    def test_a_custom_one_begins_with_the_one_before_and_is_chosen_as_it_is_changed(
        self, qtbot: QtBot, settings: SettingsDialog, chosen: Chosen
    ) -> None:
        page = settings.subtitles
        settings.turn_to(page)
        chosen.change(profile="hk")
        assert not page.custom.isVisible()
        page.profile.setCurrentText("Custom…")
        assert page.custom.isVisible()
        assert page.custom.figures[CELLS].text() == "15 characters a line"
        assert page.custom.figures[SHORTEST].text() == "shown at least 0.834 s"
        assert chosen.now.profile == "hk", "nothing differs yet"
        assert scrolled_away(page) == 0
        cells = page.custom.figures[CELLS]
        cells.setFocus()
        cells.selectAll()
        qtbot.keyClicks(cells, "12")
        qtbot.keyClick(cells, Qt.Key.Key_Tab)
        page.custom.lines.setCurrentText("Up to two lines")
        assert chosen.now.profile == "hk,cells=12,lines=2"
        assert page.profile.currentText() == "Custom, from Hong Kong cinema and television"
        assert page.meant.text() == "Up to two lines of 12 characters, and 9 characters a second."
        page.custom.lines.setCurrentText("One line")
        cells.setValue(15)
        assert chosen.now.profile == "hk"
        assert page.custom.isVisible(), "it does not vanish under somebody's hands"

    def test_the_named_one_is_gone_back_to_and_the_custom_one_is_not_lost(
        self, settings: SettingsDialog, chosen: Chosen
    ) -> None:
        page, custom = settings.subtitles, "social,gap=0.1,punctuation=keep"
        settings.turn_to(page)
        chosen.change(profile=custom)
        assert page.custom.isVisible()
        page.back.click()
        assert chosen.now.profile == "social"
        assert (page.custom.isVisible(), page.back.isVisible()) == (False, False)
        page.profile.setCurrentText("Custom, from Upright videos")
        assert chosen.now.profile == custom
        chosen.become(chosen.now.reset())
        assert not page.custom.isVisible()
        page.profile.setCurrentText("Custom…")
        page.back.click()
        assert page.profile.currentText() == "Film and series (Netflix)"
        assert not page.custom.isVisible()

    def test_what_cannot_be_kept_is_said_and_not_chosen(self, settings: SettingsDialog, chosen: Chosen) -> None:
        page = settings.subtitles
        page.profile.setCurrentText("Custom…")
        figures = page.custom.figures
        figures[LINGER].setValue(1)
        assert page.meant.text() == "Not kept: stay and gap take 1.083 s, and the pause must be as long."
        page.put_right.click()
        assert (chosen.now.profile, figures[LINGER].value()) == ("netflix", 1), "another choice does not undo it"
        figures[PAUSE].setValue(2)
        assert chosen.now.profile == "netflix,linger=1,pause=2"
        assert page.meant.text().startswith("Up to two lines")
        figures[LONGEST].setValue(1)
        figures[SHORTEST].setValue(2)
        assert page.meant.text() == "Not kept: the shortest time is longer than the longest."
        assert chosen.now.profile == "netflix,longest=1,linger=1,pause=2"
        for _ in range(2):
            page.back.click()
            page.profile.setCurrentText("Custom…")
            assert (figures[SHORTEST].value(), figures[LINGER].value()) == (0.834, 0.5), "it is not there the next time"
            figures[LINGER].setValue(1)

    def test_a_figure_that_is_being_typed_counts_when_the_settings_are_closed(
        self, qtbot: QtBot, settings: SettingsDialog, chosen: Chosen
    ) -> None:
        settings.turn_to(settings.subtitles)
        settings.subtitles.profile.setCurrentText("Custom…")
        cells = settings.subtitles.custom.figures[CELLS]
        cells.setFocus()
        cells.selectAll()
        qtbot.keyClicks(cells, "12")
        qtbot.keyClick(cells, Qt.Key.Key_Escape)
        assert not settings.isVisible()
        assert chosen.now.profile == "netflix,cells=12"

    def test_text_is_left_as_it_was_heard_where_somebody_wants_it_so(
        self, qtbot: QtBot, settings: SettingsDialog, chosen: Chosen
    ) -> None:
        page = settings.subtitles
        settings.turn_to(page)
        for box in (page.put_right, page.hide_phantoms):
            box.setFocus()
            qtbot.keyClick(box, Qt.Key.Key_Space)
        assert (chosen.now.put_right, chosen.now.hide_phantoms) == (False, False)
        assert not page.forms.isEnabled(), "no word is written otherwise"
        assert not page.latin_spacing.isEnabled()
        chosen.change(put_right=True)
        assert page.put_right.isChecked()
        assert page.forms.isEnabled()

    def test_of_two_right_forms_one_is_preferred(self, settings: SettingsDialog, chosen: Chosen) -> None:
        boxes = settings.subtitles.forms.boxes
        assert listed(boxes[0]) == ["畀/俾: as heard", "畀", "俾"]
        boxes[0].setCurrentIndex(2)
        boxes[1].setCurrentIndex(1)
        assert chosen.now.preferred == ("俾", "裏")
        boxes[0].setCurrentIndex(0)
        assert chosen.now.preferred == ("裏",)

    def test_chinese_and_latin_stand_apart_as_is_chosen(
        self, qtbot: QtBot, settings: SettingsDialog, chosen: Chosen
    ) -> None:
        page = settings.subtitles
        settings.turn_to(page)
        assert page.latin_spacing.currentText() == "As heard"
        page.latin_spacing.setFocus()
        qtbot.keyClick(page.latin_spacing, Qt.Key.Key_End)
        assert page.latin_spacing.currentText() == "Space: 部 iPhone 靚"
        assert chosen.now.wished(JobRequest(Path("film.mp4"))).latin_spacing is LatinSpacing.SPACE


class TestPresets:
    def test_one_is_saved_under_the_name_that_is_typed_and_chosen_again(
        self, qtbot: QtBot, settings: SettingsDialog, chosen: Chosen
    ) -> None:
        presets = settings.transcription.presets
        assert not presets.save.isEnabled()
        chosen.change(device="cpu")
        qtbot.keyClicks(presets.box.lineEdit(), "Quick")
        presets.save.click()
        assert chosen.now.presets == (Preset("Quick", "somebody/whisper", None, "cpu"),), "the model is named"
        assert presets.box.currentText() == "Quick"
        chosen.change(device="auto", polish="demo")
        assert presets.box.currentText() == ""
        presets.box.setCurrentIndex(0)
        presets.box.activated.emit(0)
        assert (chosen.now.device, chosen.now.polish) == ("cpu", None)

    def test_one_holds_how_subtitles_are_made_as_well(
        self, qtbot: QtBot, settings: SettingsDialog, chosen: Chosen
    ) -> None:
        made = {
            "profile": "social,cells=7",
            "put_right": False,
            "preferred": ("畀",),
            "latin_spacing": LatinSpacing.SPACE,
            "polish_mode": PolishMode.SUGGEST,
        }
        chosen.change(**made)
        presets = settings.transcription.presets
        qtbot.keyClicks(presets.box.lineEdit(), "Reels")
        presets.save.click()
        chosen.become(replace(Preferences(), presets=chosen.now.presets))
        presets.box.setCurrentIndex(0)
        presets.box.activated.emit(0)
        assert {name: getattr(chosen.now, name) for name in made} == made

    def test_a_name_that_is_being_typed_survives_another_choice(
        self, qtbot: QtBot, settings: SettingsDialog, chosen: Chosen
    ) -> None:
        presets = settings.transcription.presets
        qtbot.keyClicks(presets.box.lineEdit(), "Slow")
        chosen.change(device="cpu")
        assert presets.box.currentText() == "Slow"
        assert presets.save.isEnabled()

    def test_one_can_be_said_anew_and_removed(self, qtbot: QtBot, settings: SettingsDialog, chosen: Chosen) -> None:
        chosen.become(Preferences(model="demo", presets=(Preset("Quick", "demo"), Preset("Other", "demo", "demo"))))
        presets = settings.transcription.presets
        assert presets.box.currentText() == "Quick"
        assert not presets.save.isEnabled(), "it says what is chosen already"
        chosen.change(device="cpu")
        presets.box.setEditText("Quick")
        presets.save.click()
        assert chosen.now.presets == (Preset("Other", "demo", "demo"), Preset("Quick", "demo", None, "cpu"))
        presets.remove.click()
        assert [preset.name for preset in chosen.now.presets] == ["Other"]
        assert chosen.now.device == "cpu"
        assert not presets.remove.isEnabled()

    def test_of_two_that_say_the_same_the_one_that_was_meant_is_shown(
        self, settings: SettingsDialog, chosen: Chosen
    ) -> None:
        chosen.become(Preferences(model="demo", presets=(Preset("A", "demo"),)))
        presets = settings.transcription.presets
        presets.box.setEditText("B")
        presets.save.click()
        assert presets.box.currentText() == "B"


class TestModels:
    def test_each_is_offered_with_its_licence_and_size_and_those_here_are_not_offered_again(
        self, settings: SettingsDialog
    ) -> None:
        rows = {(row.offer.name, row.offer.kind): row for row in settings.models.rows}
        whisper = rows["whisper-large-v3", "speech"]
        assert "MIT" in whisper._notes.text()
        assert "3.1 GB" in whisper._notes.text()
        assert whisper.button.isVisibleTo(settings.models)
        assert not rows["demo", "speech"].button.isVisibleTo(settings.models)
        assert rows["demo", "speech"].state.text() == "Here"

    def test_the_words_in_english_are_those_of_the_service(self, home: Home) -> None:
        for offer in offers(home):
            assert notes_of(offer) == offer.notes
            assert licence_of(offer) == offer.licence

    def test_one_that_is_got_shows_its_way_and_is_then_here(
        self, qtbot: QtBot, settings: SettingsDialog, shelf: ModelShelf, monkeypatch: pytest.MonkeyPatch, home: Home
    ) -> None:
        files = {"config.json": b'{"model_type": "whisper"}', "model.safetensors": bytes(100_000)}
        monkeypatch.setattr(Hub, "files", files)
        row = settings.models.rows[0]
        known = {row.offer.name: KnownAs("owner/model")}
        for module in ("download", "find"):
            monkeypatch.setattr(f"canto_beats.model_store.{module}.KNOWN_MODELS", known)
        with hub_on_loopback() as endpoint:
            point_hub_to(monkeypatch, endpoint)
            row.button.click()
            assert row.button.text() == "Cancel"
            assert not settings.models.rows[1].button.isEnabled(), "one at a time"
            qtbot.waitUntil(lambda: shelf.coming is None, timeout=20_000)
        assert row.sentence.text() == ""
        assert not row.button.isVisibleTo(settings.models)
        assert row.state.isVisibleTo(settings.models)
        assert settings.models.rows[1].button.isEnabled()
        assert row.offer.name in listed(settings.transcription.model)

    def test_nothing_is_asked_of_the_network_by_looking(
        self, settings: SettingsDialog, monkeypatch: pytest.MonkeyPatch, shelf: ModelShelf
    ) -> None:
        for page in settings.pages:
            settings.turn_to(page)
        assert shelf.coming is None


class KnownAs:
    revision = ""
    name = "whisper-large-v3"

    def __init__(self, hub_id: str) -> None:
        self.hub_id = hub_id


class TestTheRest:
    def test_appearance_and_language_are_told_at_once(self, settings: SettingsDialog, chosen: Chosen) -> None:
        looks = settings.looks
        assert listed(looks.appearance) == ["As the system", "Light", "Dark"]
        assert listed(looks.language) == ["As the system", "繁體中文（香港）", "English", "简体中文"]
        looks.appearance.setCurrentIndex(2)
        looks.language.setCurrentIndex(1)
        assert (chosen.now.appearance, chosen.now.language) == ("dark", "zh_HK")

    def test_a_folder_is_shown_in_the_systems_own_program(
        self, settings: SettingsDialog, home: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        opened: list[str] = []

        def open_it(url: QUrl) -> bool:
            opened.append(url.toLocalFile())
            return True

        monkeypatch.setattr(QDesktopServices, "openUrl", open_it)
        settings.folders.rows["models"].button.click()
        assert opened == [str(home.models)]
        assert not settings.folders.rows["logs"].button.isEnabled(), "there is none yet"

    def test_what_becomes_of_models_is_chosen_here_as_in_the_memory_dialog(
        self, qtbot: QtBot, settings: SettingsDialog, chosen: Chosen
    ) -> None:
        in_the_dialog = PolicyChoice(chosen)
        qtbot.addWidget(in_the_dialog)
        settings.memory.choice.policy.setCurrentIndex(list(MemoryPolicy).index(MemoryPolicy.PARK))
        assert chosen.now.memory_policy is MemoryPolicy.PARK
        assert in_the_dialog.policy.value is MemoryPolicy.PARK
        in_the_dialog.timeout.show_value(90.0)
        in_the_dialog.timeout.chosen.emit()
        assert chosen.now.idle_timeout_s == 90
        assert settings.memory.choice.timeout.currentText() == "1 min 30 s"

    def test_a_reset_asks_first_and_keeps_presets(
        self, settings: SettingsDialog, chosen: Chosen, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = Preferences(
            model="demo",
            memory_policy=MemoryPolicy.CPU,
            appearance="dark",
            presets=(Preset("A", "demo"),),
            polish_mode=PolishMode.OFF,
            profile="hk",
            put_right=False,
            hide_phantoms=False,
            preferred=("畀",),
            latin_spacing=LatinSpacing.NONE,
        )
        chosen.become(before)
        asked: list[str] = []

        def answer(button: QMessageBox.StandardButton) -> Callable[..., QMessageBox.StandardButton]:
            def ask(_parent: object, _title: str, question: str, _answers: object) -> QMessageBox.StandardButton:
                asked.append(question)
                return button

            return ask

        monkeypatch.setattr(QMessageBox, "question", answer(QMessageBox.StandardButton.Cancel))
        settings.reset.click()
        assert chosen.now == before
        monkeypatch.setattr(QMessageBox, "question", answer(QMessageBox.StandardButton.Reset))
        settings.reset.click()
        assert chosen.now == Preferences(presets=before.presets)
        assert settings.transcription.model.name == "somebody/whisper"
        assert len(asked) == 2

    def test_every_control_has_a_name_and_can_be_reached_by_tab(self, qtbot: QtBot, settings: SettingsDialog) -> None:
        controls = [
            each
            for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QListWidget, QProgressBar)
            for each in settings.findChildren(kind)
            if not (isinstance(each, QLineEdit) and isinstance(each.parent(), QComboBox | QAbstractSpinBox))
        ]
        settings.subtitles.profile.setCurrentText("Custom…")
        nameless = [each for each in controls if not (each.accessibleName() or _text(each))]
        assert nameless == []
        for page in settings.pages:
            settings.turn_to(page)
            wanted = {
                each
                for each in controls
                if each.isVisible() and each.isEnabled() and not isinstance(each, QProgressBar)
            }
            seen: set[QWidget] = set()
            for _ in range(60):
                focused = settings.focusWidget()
                if focused is not None:
                    seen.add(focused)
                settings.focusNextChild()
            assert wanted <= seen, page.title

    def test_another_language_is_said_while_it_is_open(self, settings: SettingsDialog) -> None:
        QCoreApplication.sendEvent(settings.transcription, QEvent(QEvent.Type.LanguageChange))
        QCoreApplication.sendEvent(settings, QEvent(QEvent.Type.LanguageChange))
        assert settings.transcription.device.currentData() == "auto"

    def test_escape_closes_it(self, qtbot: QtBot, settings: SettingsDialog) -> None:
        qtbot.keyClick(settings, Qt.Key.Key_Escape)
        assert not settings.isVisible()


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""
