"""Makes the pictures that are drawn from others: `resources/icons/`.

.venv/bin/python scripts/make_icons.py            all of them, in a second
.venv/bin/python scripts/make_icons.py --check    says what would change, and fails if anything would

`app.svg` becomes the pixel sizes that systems ask for. The small drawings inside controls (ticks, arrows) become one
file for each theme, because a style sheet takes no colour for a picture; so run this after changing a theme.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

PROJECT = Path(__file__).parents[1]
sys.path.insert(0, str(PROJECT))  # for canto_beats, where it is not installed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ICONS = PROJECT / "resources" / "icons"
APP_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
# The file in a style sheet: the drawing, and the theme's colour for it.
CONTROLS = {
    "check": ("check", "on_accent"),
    "check-disabled": ("check", "text_disabled"),
    "check-menu": ("check", "accent_ink"),
    "close": ("x", "icon"),
    "critical": ("circle-alert", "problem"),
    "down": ("chevron-down", "icon"),
    "down-disabled": ("chevron-down", "text_disabled"),
    "information": ("info", "icon"),
    "partly": ("minus", "on_accent"),
    "question": ("circle-question-mark", "icon"),
    "right": ("chevron-right", "icon"),
    "up": ("chevron-up", "icon"),
    "up-disabled": ("chevron-up", "text_disabled"),
    "warning": ("triangle-alert", "warning"),
}
LARGE = {"critical", "information", "question", "warning"}
HEAVIER = 'stroke-width="3"'
"""For all but the large ones: at 12 pixels a line of the usual width would be a hair."""


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Make the pictures that are drawn from others.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if something would change")
    check: bool = parser.parse_args(arguments).check
    stale = []
    for path, content in [*controls(), *([] if check else app_pictures())]:
        if path.is_file() and path.read_bytes() == content:
            continue
        stale.append(path)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    for path in stale:
        print(("stale: " if check else "made: ") + path.relative_to(PROJECT).as_posix())
    return int(check and bool(stale))


def controls() -> Iterator[tuple[Path, bytes]]:
    from canto_beats.desktop.look.colours import THEMES

    for theme in THEMES:
        for name, (drawing, colour) in CONTROLS.items():
            svg = (ICONS / "lucide" / f"{drawing}.svg").read_text(encoding="utf-8")
            svg = svg.replace("currentColor", getattr(theme, colour))
            if name not in LARGE:
                svg = svg.replace('stroke-width="2"', HEAVIER)
            yield ICONS / "controls" / theme.name / f"{name}.svg", svg.encode()


def app_pictures() -> Iterator[tuple[Path, bytes]]:
    """Not compared by `--check`: another version of Qt may shade an edge otherwise."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(ICONS / "app.svg"))
    for size in APP_SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        yield ICONS / "app" / f"{size}.png", bytes(data.data())
    del application


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
