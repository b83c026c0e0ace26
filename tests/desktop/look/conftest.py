from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6

from canto_beats.desktop.look.theme import ThemeSwitch
from canto_beats.settings import Home

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

RESOURCES = Home(Path()).resources


@pytest.fixture
def plain_application(qapp: QApplication) -> Iterator[QApplication]:
    """The one application of all tests, given back as it was."""
    palette, font, style = qapp.palette(), qapp.font(), qapp.style().name()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def switch(plain_application: QApplication) -> Iterator[ThemeSwitch]:
    switch = ThemeSwitch(plain_application, RESOURCES / "icons")
    yield switch
    shiboken6.delete(switch)  # else it would go on following the system
