"""What this is, which version, and whose work it stands on."""

from __future__ import annotations

import platform
import re

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from canto_beats import __version__
from canto_beats.desktop.look.icons import app_icon
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.settings import Home

_SIGN = 48


class About(QDialog):
    """Made for one reading, in the language of that moment."""

    def __init__(self, home: Home, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About canto-beats"))
        sign, self.version, self.licences = QLabel(), QLabel(), QLabel()
        sign.setPixmap(app_icon().pixmap(QSize(_SIGN, _SIGN), self.devicePixelRatioF()))
        self.version.setText(self.tr("canto-beats {version}").format(version=__version__))
        play_part(self.version, Part.TITLE)
        self.licences.setText(
            self.tr(
                "Free software under the MIT licence. The window is drawn with Qt {qt} (LGPL 3) by way of PySide6, "
                "and runs on Python {python}. Models have licences of their own, which the settings name."
            ).format(qt=qVersion(), python=platform.python_version())
        )
        self.licences.setWordWrap(True)
        self.notices = QTextBrowser()
        self.notices.setAccessibleName(self.tr("What came from others, and under which licence"))
        self.notices.setOpenExternalLinks(True)
        self.notices.setMarkdown(_notices(home))
        self.notices.setVisible(bool(self.notices.toPlainText()))
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.setSpacing(16)
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addWidget(self.version)
        told.addWidget(self.licences)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self.notices, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(640, 480)


def _notices(home: Home) -> str:
    try:
        text = (home.resources / "NOTICES.md").read_text(encoding="utf-8")
    except OSError:  # a package that ships without them
        return ""
    # Its headings are made for a page of their own.
    return re.sub("^#", "###", text, flags=re.MULTILINE)
