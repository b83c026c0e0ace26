"""What Qt itself says: of its players only what we do not tell better ourselves."""

from __future__ import annotations

from PySide6.QtCore import QLoggingCategory

_TOLD_BY_US = "qt.multimedia.*.warning=false\nqt.multimedia.*.info=false\nqt.multimedia.*.debug=false"
"""That a recording cannot be opened is a sentence in the window, and that no hardware decodes it is no problem."""


def quieten() -> None:
    QLoggingCategory.setFilterRules(_TOLD_BY_US)
