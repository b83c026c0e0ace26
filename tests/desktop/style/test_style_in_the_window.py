"""One style for everything that shows text, chosen in the window and there again the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from canto_beats.cantonese.shown import shown, shown_text
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import AS_TRANSCRIBED, CueStyle, Numbers
from tests.desktop.driving import texts, transcribed, trigger
from tests.fakes.models import fake_language_model
from tests.unit.pipeline.bad_lines import lines

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
    dialog = bench.exporting.dialog
    assert dialog is not None
    exported = shown(dialog._cues[0], dialog._view.style, dialog._view.lines).text
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


def test_a_job_asks_the_language_model_for_the_register_that_is_seen(
    qtbot: QtBot, open_window: Open, film: Path, tmp_path: Path
) -> None:
    bench = open_window(film)
    transcribed(qtbot, bench)
    heard = texts(bench)
    style = CueStyle(register=Register.WRITTEN)
    by_rules = [shown_text(text, style) for text in heard]
    bench.chosen.change(style=style.to_text())
    better = f"{by_rules[0]}呢"
    answers = ["[]", lines((1, better))]
    language = fake_language_model(tmp_path / "language", answer="canned", canned=answers)
    bench.chosen.change(polish=str(language))
    assert bench.styling.panel.english.itemText(1) == "Translate"
    transcribed(qtbot, bench)
    assert texts(bench) == heard
    table = bench.parts.table.model()
    assert [table.index(row, 2).data() for row in range(len(heard))] == [better, *by_rules[1:]]


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
