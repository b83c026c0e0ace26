from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QLabel, QLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from canto_beats.desktop.look import theme as theme_module
from canto_beats.desktop.look.colours import DARK, LIGHT, THEMES, Theme, contrast
from canto_beats.desktop.look.palette import palette_for, theme_of
from canto_beats.desktop.look.style_sheet import Part, play_part, style_sheet
from canto_beats.desktop.look.theme import Appearance, ThemeSwitch
from tests.desktop.look.conftest import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

GROUPS = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
WRITTEN_ON = (
    (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
    (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
    (QPalette.ColorRole.Text, QPalette.ColorRole.AlternateBase),
    (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
    (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
    (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
    (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
    (QPalette.ColorRole.Link, QPalette.ColorRole.Window),
)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_palettes_texts_can_be_read(theme: Theme) -> None:
    palette = palette_for(theme)
    for group in GROUPS:
        for ink, ground in WRITTEN_ON:
            assert contrast(palette.color(group, ink).name(), palette.color(group, ground).name()) >= 4.5, (ink, ground)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_is_disabled_can_still_be_read(theme: Theme) -> None:
    palette, disabled = palette_for(theme), QPalette.ColorGroup.Disabled
    for ink, ground in WRITTEN_ON[:2]:
        assert contrast(palette.color(disabled, ink).name(), palette.color(disabled, ground).name()) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_palette_tells_which_theme_it_is_of(theme: Theme) -> None:
    assert theme_of(palette_for(theme)) is theme


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_picture_of_the_style_sheet_is_there(theme: Theme) -> None:
    sheet = style_sheet(theme, RESOURCES / "icons")
    pictures = {part.split('")')[0] for part in sheet.split('url("')[1:]}
    assert pictures
    for picture in pictures:
        assert (RESOURCES / picture).is_file(), picture


def test_a_choice_reaches_widgets_that_are_there_already(qtbot: QtBot, switch: ThemeSwitch) -> None:
    label = QLabel("我哋")
    qtbot.addWidget(label)
    label.show()
    for appearance, theme in ((Appearance.DARK, DARK), (Appearance.LIGHT, LIGHT), (Appearance.DARK, DARK)):
        switch.choose(appearance)
        assert switch.theme is theme
        assert theme_of(label.palette()) is theme
        assert label.palette().window().color() == QColor(theme.window)
        assert label.grab().toImage().pixelColor(0, 0) == QColor(theme.window)


def test_a_change_of_the_system_is_followed_until_the_person_chooses(
    switch: ThemeSwitch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def system_becomes(scheme: Qt.ColorScheme) -> None:
        monkeypatch.setattr(theme_module, "system_scheme", lambda: scheme)
        QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)

    seen: list[Theme] = []
    switch.choose(Appearance.SYSTEM)
    switch.changed.connect(seen.append)
    system_becomes(Qt.ColorScheme.Dark)
    system_becomes(Qt.ColorScheme.Dark)
    system_becomes(Qt.ColorScheme.Light)
    switch.choose(Appearance.LIGHT)
    system_becomes(Qt.ColorScheme.Dark)
    assert seen == [DARK, LIGHT]
    switch.choose(Appearance.SYSTEM)
    assert seen == [DARK, LIGHT, DARK]


def test_where_the_system_says_nothing_its_own_palette_does(plain_application: QApplication) -> None:
    plain_application.setPalette(palette_for(DARK))
    switch = ThemeSwitch(plain_application, RESOURCES / "icons")
    assert switch.theme is DARK
    switch.choose(Appearance.LIGHT)
    switch.choose(Appearance.SYSTEM)
    assert switch.theme is DARK
    switch.deleteLater()


@pytest.mark.parametrize("appearance", [Appearance.DARK, Appearance.LIGHT])
def test_focus_can_be_seen(qtbot: QtBot, switch: ThemeSwitch, appearance: Appearance) -> None:
    switch.choose(appearance)
    window = QWidget()
    column = QVBoxLayout(window)
    column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # of sizes the offscreen platform complains
    field, button, primary = QLineEdit(), QPushButton("Cancel"), QPushButton("Export")
    play_part(primary, Part.PRIMARY)
    for widget in (field, button, primary):
        column.addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    for widget, ring in ((field, "accent_ink"), (button, "accent_ink"), (primary, "text")):
        other = button if widget is field else field
        other.setFocus()
        without = widget.grab().toImage()
        widget.setFocus()
        with_focus = widget.grab().toImage()
        middle = widget.width() // 2
        assert with_focus.pixelColor(middle, 0) == QColor(getattr(switch.theme, ring))
        assert contrast(with_focus.pixelColor(middle, 0).name(), switch.theme.window) >= 3
        assert without.pixelColor(middle, 0) != with_focus.pixelColor(middle, 0)


def test_a_part_can_be_given_and_taken_while_the_widget_is_shown(qtbot: QtBot, switch: ThemeSwitch) -> None:
    window = QWidget()
    button = QPushButton("Start", window)
    qtbot.addWidget(window)
    window.show()

    def middle_of_the_top() -> QColor:
        return button.grab().toImage().pixelColor(button.width() // 2, 3)

    before = middle_of_the_top()
    play_part(button, Part.PRIMARY)
    assert middle_of_the_top() == QColor(switch.theme.accent)
    play_part(button, None)
    assert middle_of_the_top() == before
