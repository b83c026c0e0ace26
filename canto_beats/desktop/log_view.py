"""The end of the log, to read and to send to somebody: read only, with the sentence it is about."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from canto_beats.desktop.folder_showing import show_folder
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.problem_words import problem_words
from canto_beats.service.run_logs import log_about
from canto_beats.settings import Home


class LogView(QDialog):
    """Made for one reading, in the language of that moment."""

    def __init__(self, home: Home, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        log = log_about(home, sentence)
        self.text = QPlainTextEdit(log.text)
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setPlaceholderText(self.tr("The log is empty."))
        self.text.setAccessibleName(self.tr("End of the log"))
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.moveCursor(QTextCursor.MoveOperation.StartOfLine)
        self._about = sentence
        self._sentence, self._file = QLabel(problem_words(sentence)), QLabel(str(log.file) if log.file else "")
        self._sentence.setVisible(bool(sentence))
        for label, part in ((self._sentence, Part.TITLE), (self._file, Part.QUIET)):
            label.setWordWrap(True)
            play_part(label, part)
        self.copy, self.folder = QPushButton(self.tr("&Copy")), QPushButton(self.tr("&Show the folder"))
        self.folder.setEnabled(home.logs.is_dir())
        self._close = QPushButton(self.tr("Close"))
        self._close.setDefault(True)
        self.copy.clicked.connect(self._on_copy)
        self.folder.clicked.connect(self._on_folder)
        self._close.clicked.connect(self.accept)
        self.setWindowTitle(self.tr("Details"))
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.copy, self.folder):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(self._sentence)
        column.addWidget(self._file)
        column.addWidget(self.text, 1)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.resize(800, 480)

    def _on_copy(self) -> None:
        """With the sentence as it is in the log, which whoever gets it will want to know."""
        parts = (self._about, self.text.toPlainText())
        QGuiApplication.clipboard().setText("\n\n".join(filter(None, parts)))

    def _on_folder(self) -> None:
        show_folder(self._home.logs)
