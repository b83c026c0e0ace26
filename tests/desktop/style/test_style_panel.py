from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.style.choice_box import ChoiceBox
from canto_beats.desktop.style.cue_view import CueView
from canto_beats.desktop.style.style_panel import StylePanel
from canto_beats.desktop.style.styling import Styling
from canto_beats.service.preferences import Preferences
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import AS_TRANSCRIBED, CueStyle, Numbers, Profanity, Punctuation
from canto_beats.subtitles.tracks import English

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home

ALL = CueStyle(Numbers.CHINESE, Punctuation.REMOVE, Profanity.MASK, 16)


@pytest.fixture
def panel(qtbot: QtBot) -> StylePanel:
    panel = StylePanel()
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


def boxes(panel: StylePanel) -> list[ChoiceBox]:
    return panel.findChildren(ChoiceBox)


def button(panel: StylePanel) -> QPushButton:
    found = panel.findChild(QPushButton)
    assert isinstance(found, QPushButton)
    return found


def test_at_first_nothing_is_chosen_and_there_is_nothing_to_put_back(panel: StylePanel) -> None:
    assert panel.style_ == AS_TRANSCRIBED
    assert not button(panel).isEnabled()


def test_choosing_by_keys_tells_the_style_and_putting_it_back_too(qtbot: QtBot, panel: StylePanel) -> None:
    told: list[CueStyle] = []
    panel.changed.connect(told.append)
    panel.take_focus()
    qtbot.keyClick(panel.numbers, Qt.Key.Key_Down)
    qtbot.keyClick(panel.numbers, Qt.Key.Key_Down)
    qtbot.keyClick(panel.punctuation, Qt.Key.Key_Down)
    qtbot.keyClick(panel.profanity, Qt.Key.Key_End)
    qtbot.keyClick(panel.max_cells, Qt.Key.Key_Down)
    assert told[-1] == CueStyle(Numbers.CHINESE, Punctuation.REMOVE, Profanity.MASK, 8) == panel.style_
    qtbot.keyClick(button(panel), Qt.Key.Key_Space)
    assert told[-1] == AS_TRANSCRIBED == panel.style_
    assert QApplication.focusWidget() is panel.register


def test_what_is_chosen_elsewhere_is_shown_without_being_told_again(qtbot: QtBot, panel: StylePanel) -> None:
    with qtbot.assertNotEmitted(panel.changed):
        panel.show_style(ALL)
        panel.show_style(CueStyle(max_cells=37))
    assert panel.style_ == CueStyle(max_cells=37)
    assert panel.max_cells.currentText() == "37 characters"


def test_what_is_not_installed_is_seen_said_and_cannot_be_chosen(qtbot: QtBot, panel: StylePanel) -> None:
    box = panel.english
    assert [box.itemText(at) for at in range(box.count())] == [
        "Keep",
        "Translate (not installed)",
        "Both (not installed)",
    ]
    assert "none is installed" in box.accessibleDescription()
    with qtbot.assertNotEmitted(panel.changed):
        qtbot.keyClick(box, Qt.Key.Key_Down)
        qtbot.keyClick(box, Qt.Key.Key_End)
    assert box.currentIndex() == 0


def test_with_a_model_that_can_english_is_translated_or_both(qtbot: QtBot, panel: StylePanel) -> None:
    told: list[CueStyle] = []
    panel.changed.connect(told.append)
    panel.allow_translations(True)
    box = panel.english
    assert [box.itemText(at) for at in range(box.count())] == ["Keep", "Translate", "Both"]
    assert "while it transcribes" in box.accessibleDescription()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert told == [CueStyle(english=English.TRANSLATE)] == [panel.style_]
    panel.allow_translations(False)
    assert panel.style_ == CueStyle(english=English.TRANSLATE)
    assert CueStyle.from_text(told[0].to_text()) == told[0]


def test_the_language_is_chosen_by_keys_told_and_put_back(qtbot: QtBot, panel: StylePanel) -> None:
    told: list[CueStyle] = []
    panel.changed.connect(told.append)
    qtbot.keyClick(panel.register, Qt.Key.Key_End)
    assert told == [CueStyle(register=Register.WRITTEN)]
    assert panel.register.currentText() == "Written"
    button(panel).click()
    assert told[-1] == AS_TRANSCRIBED == panel.style_


def test_every_control_has_a_name_and_is_reached_by_the_tab_key_in_the_order_of_reading(
    qtbot: QtBot, panel: StylePanel
) -> None:
    panel.show_style(ALL)
    panel.register.setFocus()
    reached: list[QWidget | None] = []
    for _ in range(7):
        reached.append(QApplication.focusWidget())
        panel.focusNextChild()
    assert reached == [*boxes_in_order(panel), button(panel)]
    assert all(isinstance(one, QWidget) and one.accessibleName() for one in reached)


def boxes_in_order(panel: StylePanel) -> list[ChoiceBox]:
    return sorted(boxes(panel), key=lambda box: (box.y(), box.x()))


def test_a_choice_is_kept_and_found_at_the_next_start_and_goes_with_the_settings(qtbot: QtBot, home: Home) -> None:
    chosen, view = Chosen(home), CueView()
    styling = Styling(view, chosen, chosen)
    qtbot.addWidget(styling.panel)
    qtbot.keyClick(styling.panel.numbers, Qt.Key.Key_Down)
    assert view.style == CueStyle(numbers=Numbers.ARABIC)
    again, later = Chosen(home), CueView()
    panel = Styling(later, again, again).panel
    qtbot.addWidget(panel)
    assert later.style == panel.style_ == CueStyle(numbers=Numbers.ARABIC)
    again.become(Preferences())
    assert later.style == panel.style_ == AS_TRANSCRIBED
