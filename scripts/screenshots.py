"""The README's pictures, taken of the real window at its real work on the sample clip with the demo models.

.venv/bin/python scripts/screenshots.py [FOLDER]      all of them, to docs/pictures

Each picture is taken by a process of its own, because what decides on scale and platform is read once.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # for canto_beats, where it is not installed

if TYPE_CHECKING:
    from collections.abc import Callable

    from canto_beats.desktop.workbench import Workbench

_FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
_MOST_SECONDS = 120


@dataclass(frozen=True)
class Picture:
    scene: str
    theme: str = "dark"
    language: str = "en"
    width: int = 1360
    height: int = 800
    scale: float = 1.0

    @property
    def name(self) -> str:
        return "-".join([self.scene, self.theme, *([self.language] if self.language != "en" else [])]) + (
            f"-{self.width}" if self.width != 1360 else ""
        )


PICTURES = (
    Picture("empty", "light"),
    Picture("ready", "light"),
    Picture("running"),
    Picture("finished"),
    Picture("finished", "light"),
    Picture("finished", language="zh_HK"),
    Picture("finished", "light", width=1280, height=720),
    Picture("finished", width=1920, height=1080, scale=2.0),
    Picture("export"),
    Picture("settings"),
    Picture("settings", "light", language="zh_HK"),
    Picture("memory"),
    Picture("failed", "light"),
)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=_FOLDER)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.one is not None:
        return _take(PICTURES[wanted.one], wanted.folder)
    wanted.folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for number, picture in enumerate(PICTURES):
        with tempfile.TemporaryDirectory() as home:
            surroundings = {
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(picture.scale),
                "CANTO_BEATS_HOME": home,
            }
            command = [sys.executable, __file__, str(wanted.folder), "--one", str(number)]
            failed += subprocess.call(command, env=surroundings) != 0
        print(picture.name, flush=True)
    return 1 if failed else 0


def _take(picture: Picture, folder: Path) -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QDialog

    from canto_beats.composition import compose
    from canto_beats.desktop.look.fonts import ensure_han_font
    from canto_beats.desktop.look.languages import Language, Languages
    from canto_beats.desktop.look.theme import Appearance, ThemeSwitch
    from canto_beats.desktop.main_window import MainWindow
    from canto_beats.desktop.qt_messages import quieten
    from canto_beats.desktop.workbench import Workbench
    from canto_beats.service.desk import Desk

    quieten()
    application = QApplication([])
    service = compose()
    resources = service.home.resources
    ThemeSwitch(application, resources / "icons").choose(Appearance(picture.theme))
    ensure_han_font(application)
    Languages(application, resources / "translations").choose(Language(picture.language))
    QTimer.singleShot(_MOST_SECONDS * 1000, lambda: application.exit(1))
    with Desk.open(service.home) as desk:
        window = MainWindow()
        bench = Workbench(window, service, desk)
        window.resize(picture.width, picture.height)
        window.show()

        def done() -> None:
            dialogs = (each for each in application.topLevelWidgets() if isinstance(each, QDialog))
            shown = next((each for each in dialogs if each.isVisible()), window)
            taken = window.grab()
            if shown is not window:
                _over(taken, shown, window)
            taken.save(str(folder / f"{picture.name}.png"))
            bench.queue.close(5000)  # or the window asks whether it may stop a job
            for widget in (shown, window):
                widget.close()
            application.exit(0)

        QTimer.singleShot(0, lambda: _SCENES[picture.scene](bench, done))
        code = application.exec()
        window.deleteLater()
        application.processEvents()
    return code


def _over(taken: Any, dialog: Any, window: Any) -> None:
    """A dialog in the middle of its window, as it would be seen: grabbing takes one window at a time."""
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter

    painter = QPainter(taken)
    painter.fillRect(window.rect(), "#60000000")
    corner = QPoint((window.width() - dialog.width()) // 2, (window.height() - dialog.height()) // 2)
    painter.drawPixmap(corner, dialog.grab())
    painter.end()


def _open_the_sample(bench: Workbench) -> int:
    from canto_beats.settings import Home

    return bench.open_recordings([Home.from_environment().sample])[0].id


def _later(milliseconds: int, deed: Callable[[], None]) -> None:
    """What was asked for last, a picture decoded or a text laid out, is seen after a moment."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(milliseconds, deed)


def _empty(_bench: Workbench, done: Callable[[], None]) -> None:
    _later(500, done)


def _ready(bench: Workbench, done: Callable[[], None]) -> None:
    _open_the_sample(bench)
    bench.chosen.change(model="demo", polish="demo")
    _later(2500, done)


def _settings(bench: Workbench, done: Callable[[], None]) -> None:
    bench.actions_["settings"].trigger()
    if (dialog := bench.guide.settings.now) is not None:
        dialog.turn_to(dialog.subtitles)
    _later(800, done)


def _running(bench: Workbench, done: Callable[[], None]) -> None:
    item_id = _open_the_sample(bench)
    seen: list[int] = []

    def heard(_item: int, _windows: object) -> None:
        seen.append(len(bench.shown.editor.lines))
        if len(seen) == 2:
            bench.shown.player.seek(3_000)
            _later(250, done)

    bench.queue.heard.connect(heard)
    bench.start(item_id, "demo", "demo")


def _finished(bench: Workbench, done: Callable[[], None]) -> None:
    item_id = _open_the_sample(bench)

    def ready(_item: int) -> None:
        line = bench.shown.editor.lines[4]
        bench.shown.selection.select([line.id], line.id)
        bench.shown.player.seek(line.cue.start_ms + 800)
        _later(1500, done)

    bench.queue.cues_ready.connect(ready)
    bench.start(item_id, "demo", "demo")


def _export(bench: Workbench, done: Callable[[], None]) -> None:
    from PySide6.QtWidgets import QLineEdit

    def opened() -> None:
        bench.actions_["export"].trigger()
        for field in bench.window.findChildren(QLineEdit):
            if field.text().endswith("sample.srt"):
                field.setText("~/Videos/sample.srt")  # nobody's own folder is on a picture
        _later(800, done)

    _finished(bench, opened)


def _memory(bench: Workbench, done: Callable[[], None]) -> None:
    from canto_beats.job.memory_status import MemoryPolicy

    item_id = _open_the_sample(bench)

    def changed(_item: int) -> None:
        if bench.queue.running is None:
            bench.queue.item_changed.disconnect(changed)
            bench.actions_["memory"].trigger()
            _later(6000, done)

    bench.chosen.change(memory_policy=MemoryPolicy.KEEP_WARM)
    bench.start(item_id, "demo", "demo")
    bench.queue.item_changed.connect(changed)


def _failed(bench: Workbench, done: Callable[[], None]) -> None:
    from canto_beats.settings import Home

    rubbish = Home.from_environment().root / "holiday.mp4"
    rubbish.parent.mkdir(parents=True, exist_ok=True)
    rubbish.write_bytes(b"no film at all" * 1000)
    item = bench.open_recordings([rubbish])[0]

    def changed(_item: int) -> None:
        now = bench.queue.item(item.id)
        if now is not None and now.sentence:
            bench.queue.item_changed.disconnect(changed)
            _later(500, done)

    bench.queue.item_changed.connect(changed)
    bench.start(item.id, "demo")


_SCENES: dict[str, Callable[[Workbench, Callable[[], None]], None]] = {
    "empty": _empty,
    "ready": _ready,
    "running": _running,
    "finished": _finished,
    "export": _export,
    "settings": _settings,
    "memory": _memory,
    "failed": _failed,
}


if __name__ == "__main__":
    sys.exit(main())
