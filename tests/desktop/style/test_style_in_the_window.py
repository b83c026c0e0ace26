"""One style for everything that shows text, chosen in the window and there again the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from canto_beats.subtitles.style.cue_style import AS_TRANSCRIBED, CueStyle, Numbers
from tests.desktop.driving import texts, transcribed, trigger

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench
    from tests.desktop.driving import Open

HEARD, SHOWN = "佢二十五歲", "佢25歲"


def seen(bench: Workbench) -> tuple[str, str, str, str]:
    """Of the first subtitle: in the table, over the picture, in a file and as text."""
    trigger(bench, "copy_text")
    trigger(bench, "export")
    dialog = bench._exporting
    assert dialog is not None
    exported = dialog._cues[0].text
    dialog.reject()
    table = bench.parts.table.model()
    return table.index(0, 2).data(), bench.parts.video.subtitle, exported, QGuiApplication.clipboard().text()


def test_all_that_shows_a_subtitle_shows_it_in_the_style_until_it_is_turned_off(
    qtbot: QtBot, open_window: Open, film: Path
) -> None:
    bench = open_window(film)
    qtbot.waitUntil(lambda: bench.shown.player.duration > 0, timeout=15_000)
    transcribed(qtbot, bench)
    first = bench.shown.editor.lines[0]
    bench.shown.editor.set_text(first.id, HEARD)
    bench.shown.selection.select([first.id])
    kept = texts(bench)
    assert seen(bench) == (HEARD, HEARD, HEARD, HEARD)
    bench.styling.panel.numbers.setCurrentIndex(list(Numbers).index(Numbers.ARABIC))
    assert seen(bench) == (SHOWN, SHOWN, SHOWN, SHOWN)
    assert texts(bench) == kept
    bench.styling.panel.numbers.setCurrentIndex(0)
    assert seen(bench) == (HEARD, HEARD, HEARD, HEARD)


def test_the_panel_is_out_of_the_way_at_first_and_where_it_was_left_the_next_time(open_window: Open) -> None:
    bench = open_window()
    assert not bench.styling.panel.isVisible()
    trigger(bench, "show_style")
    assert bench.styling.panel.isVisible()
    bench.styling.panel.numbers.setCurrentIndex(1)
    bench.window.close()
    again = open_window()
    assert again.styling.panel.isVisible()
    assert again.shown.view.style == CueStyle(numbers=Numbers.ARABIC) != AS_TRANSCRIBED
