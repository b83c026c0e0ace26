"""The whole window with fake engines, closed so many milliseconds after it was seen, whatever goes on in it.

`python -m tests.chaos.closing_window FILM MODEL MILLISECONDS`
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox

from canto_beats.composition import open_window
from canto_beats.desktop.main_window import MainWindow
from canto_beats.service.opening_wish import OpeningWish
from tests.fakes.app import compose


def main(film: str, model: str, after_ms: str) -> None:
    appear, closed_at = MainWindow.appear, 0.0

    def close(window: MainWindow) -> None:
        nonlocal closed_at
        closed_at = time.monotonic()
        window.close()

    def appear_and_close(window: MainWindow) -> None:
        appear(window)
        QTimer.singleShot(int(after_ms), window, lambda: close(window))

    def yes(*_asked: Any) -> QMessageBox.StandardButton:
        return QMessageBox.StandardButton.Close

    MainWindow.appear = appear_and_close  # type: ignore[method-assign]
    QMessageBox.question = staticmethod(yes)  # type: ignore[method-assign, assignment]
    code = open_window(compose, OpeningWish((Path(film),), start=True, model=model))
    left = [child.name() for child in psutil.Process().children(recursive=True)]
    sys.stdout.write(json.dumps({"code": code, "left": left, "seconds": time.monotonic() - closed_at}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
