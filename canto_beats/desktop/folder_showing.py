"""Shows a folder in the system's own program for folders."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_folder(folder: Path) -> bool:
    """Whether the system has something to show it with."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
