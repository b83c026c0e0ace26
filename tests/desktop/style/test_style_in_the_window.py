"""One style for everything that shows text, chosen in the window and there again the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from canto_beats.subtitles.style.cue_style import AS_TRANSCRIBED, CueStyle, Numbers
from tests.desktop.driving import texts, transcribed, trigger

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.main_window import MainWindow
    from tests.desktop.driving import Open

HEARD, SHOWN = "佢二十五歲", "佢25歲"


def seen(window: MainWindow) -> tuple[str, str, str, str]:
    """Of the first subtitle: in the table, over the picture, in a file and as text."""
    trigger(window, "copy_text")
    trigger(window, "export")
    dialog = window._exporting
    assert dialog is not None
    exported = dialog._cues[0].text
    dialog.reject()
    table = window.parts.table.model()
    return table.index(0, 2).data(), window.parts.video.subtitle, exported, QGuiApplication.clipboard().text()


def test_all_that_shows_a_subtitle_shows_it_in_the_style_until_it_is_turned_off(
    qtbot: QtBot, open_window: Open, film: Path
) -> None:
    window = open_window(film)
    qtbot.waitUntil(lambda: window.shown.player.duration > 0, timeout=15_000)
    transcribed(qtbot, window)
    first = window.shown.editor.lines[0]
    window.shown.editor.set_text(first.id, HEARD)
    window.shown.selection.select([first.id])
    kept = texts(window)
    assert seen(window) == (HEARD, HEARD, HEARD, HEARD)
    window.styling.panel.numbers.setCurrentIndex(list(Numbers).index(Numbers.ARABIC))
    assert seen(window) == (SHOWN, SHOWN, SHOWN, SHOWN)
    assert texts(window) == kept
    window.styling.panel.numbers.setCurrentIndex(0)
    assert seen(window) == (HEARD, HEARD, HEARD, HEARD)


def test_the_panel_is_out_of_the_way_at_first_and_where_it_was_left_the_next_time(open_window: Open) -> None:
    window = open_window()
    assert not window.styling.panel.isVisible()
    trigger(window, "show_style")
    assert window.styling.panel.isVisible()
    window.styling.panel.numbers.setCurrentIndex(1)
    window.close()
    again = open_window()
    assert again.styling.panel.isVisible()
    assert again.shown.view.style == CueStyle(numbers=Numbers.ARABIC) != AS_TRANSCRIBED
