"""The application around the window: looks, fonts, languages, and an orderly end."""

from __future__ import annotations

import os
import sys

from PySide6.QtWidgets import QApplication

from canto_beats.desktop.look.fonts import ensure_han_font
from canto_beats.desktop.look.languages import Languages
from canto_beats.desktop.look.looks import Looks
from canto_beats.desktop.look.theme import ThemeSwitch
from canto_beats.desktop.main_window import MainWindow
from canto_beats.desktop.qt_messages import quieten
from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.service.desk import Desk, OpeningWish
from canto_beats.service.job_service import JobService
from canto_beats.service.preferences import read_preferences


def run(service: JobService, wish: OpeningWish) -> int:
    """Until the window is closed; the program's exit code."""
    _need_a_display()
    quieten()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("canto-beats")
    application.setDesktopFileName("canto-beats")
    looks = Looks(*dress(application, service))
    with Desk.open(service.home) as desk:
        window = MainWindow(service, desk)
        window.chosen.changed.connect(looks.follow)
        window.show()
        if desk.warning:
            window.guide.notice(desk.warning)
        window.begin_with(wish)
        code = application.exec()
        window.deleteLater()
        application.processEvents()
    return code


def _need_a_display() -> None:
    """Without one Qt ends the program, with words that say nothing to most people."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in names):
        what, todo = "There is no display to open a window on.", "Use the command line: `canto-beats transcribe FILE`."
        raise CantoBeatsError(Problem(ProblemKind.USAGE, "window.no-display", what, todo))


def dress(application: QApplication, service: JobService) -> tuple[ThemeSwitch, Languages]:
    resources, chosen = service.home.resources, read_preferences(service.home)
    theme = ThemeSwitch(application, resources / "icons")
    ensure_han_font(application)
    languages = Languages(application, resources / "translations")
    Looks(theme, languages).follow(chosen)
    return theme, languages
