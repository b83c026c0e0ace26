"""The application around the window: looks, fonts, languages, and an orderly end.

What the window's first sight does not need is imported when that is there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from canto_beats.desktop.look.colours import DARK, LIGHT
from canto_beats.desktop.look.palette import is_dark, palette_for
from canto_beats.desktop.main_window import MainWindow
from canto_beats.desktop.qt_messages import quieten
from canto_beats.desktop.short_turns import take_short_turns
from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.service.first_sight import first_sight
from canto_beats.settings import Home

if TYPE_CHECKING:
    from canto_beats.service.job_service import JobService
    from canto_beats.service.opening_wish import OpeningWish


def run(home: Home, compose: Callable[[], JobService], wish: OpeningWish | None = None) -> int:
    """Until the window is closed; the program's exit code."""
    _need_a_display()
    quieten()
    take_short_turns()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("canto-beats")
    application.setDesktopFileName("canto-beats")
    sight = first_sight(home)
    dark = sight.appearance == "dark" if sight.appearance in ("dark", "light") else is_dark(application.palette())
    window = MainWindow(sight.window.partition(" ")[0])
    window.setPalette(palette_for(DARK if dark else LIGHT))
    window.appear()
    try:
        return _furnish(window, application, compose(), wish) if window.isVisible() else 0
    except CantoBeatsError as error:
        _say(window, str(error))
        raise
    finally:
        window.deleteLater()
        application.processEvents()


def _furnish(window: MainWindow, application: QApplication, service: JobService, wish: OpeningWish | None) -> int:
    from canto_beats.desktop.look.fonts import ensure_han_font
    from canto_beats.desktop.look.languages import Languages
    from canto_beats.desktop.look.looks import Looks
    from canto_beats.desktop.look.theme import ThemeSwitch
    from canto_beats.desktop.workbench import Workbench
    from canto_beats.service.desk import Desk
    from canto_beats.service.memory_channel.listener import MemoryListener
    from canto_beats.service.memory_channel.running_programs import ProgramKind
    from canto_beats.service.opening_wish import OpeningWish
    from canto_beats.service.preferences import read_preferences

    resources = service.home.resources
    ensure_han_font(application)
    theme = ThemeSwitch(application, resources / "icons")
    looks = Looks(theme, Languages(application, resources / "translations"))
    looks.follow(read_preferences(service.home))
    window.setPalette(QPalette())  # the application's own from now on, which follows the theme
    with Desk.open(service.home) as desk:
        bench = Workbench(window, service, desk)
        bench.chosen.changed.connect(looks.follow)
        if desk.warning:
            bench.guide.notice(desk.warning)
        bench.begin_with(wish or OpeningWish())
        with MemoryListener(service.home, ProgramKind.WINDOW, bench.lending.shared), closing(service):
            return application.exec()


def _say(window: MainWindow, sentence: str) -> None:
    """To whoever has no terminal to read it in."""
    from PySide6.QtWidgets import QMessageBox

    QMessageBox.critical(window, "canto-beats", sentence)


def _need_a_display() -> None:
    """Without one Qt ends the program, with words that say nothing to most people."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in names):
        what, todo = "There is no display to open a window on.", "Use the command line: `canto-beats transcribe FILE`."
        raise CantoBeatsError(Problem(ProblemKind.USAGE, "window.no-display", what, todo))
