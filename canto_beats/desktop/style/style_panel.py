"""The choices of how subtitles are worded. What is chosen is a way of looking: the subtitles stay as they are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.style import style_words as words
from canto_beats.desktop.style.choice_box import ChoiceBox
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import AS_TRANSCRIBED, CueStyle, Numbers, Profanity, Punctuation
from canto_beats.subtitles.tracks import English

_TRANSLATED = (English.TRANSLATE, English.BOTH)
_LENGTHS = (None, 8, 10, 12, 13, 14, 15, 16, 18, 20, 24, 30)


class StylePanel(QWidget):
    changed = Signal(object)
    """The `CueStyle` that a person chose."""

    def __init__(self, style: CueStyle = AS_TRANSCRIBED, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._promise, self._missing = QLabel(), QLabel(), QLabel()
        self._as_transcribed = QPushButton()
        self.register = ChoiceBox(Register)
        self._translates = False
        self.english = ChoiceBox(English, missing=_TRANSLATED)
        self.numbers, self.punctuation = ChoiceBox(Numbers), ChoiceBox(Punctuation)
        self.max_cells, self.profanity = ChoiceBox(_LENGTHS), ChoiceBox(Profanity)
        self._boxes = (self.register, self.english, self.numbers, self.punctuation, self.max_cells, self.profanity)
        self._lay_out()
        self.show_style(style)
        for box in self._boxes:
            box.chosen.connect(self._on_chosen)
        self._as_transcribed.clicked.connect(self._on_as_transcribed)

    @property
    def style_(self) -> CueStyle:
        """`style` is a method of every widget."""
        return CueStyle(
            self.numbers.value,
            self.punctuation.value,
            self.profanity.value,
            self.max_cells.value,
            self.register.value,
            self.english.value,
        )

    def allow_translations(self, allowed: bool) -> None:  # noqa: FBT001 - a slot
        """Whether a language model is here that can translate. What was chosen before stays chosen."""
        if allowed != self._translates:
            self._translates = allowed
            self.english.set_missing(() if allowed else _TRANSLATED)
            self.retranslate()

    def show_style(self, style: CueStyle) -> None:
        """Without telling anybody: it was chosen elsewhere."""
        self.numbers.show_value(style.numbers)
        self.punctuation.show_value(style.punctuation)
        self.profanity.show_value(style.profanity)
        self.max_cells.show_value(style.max_cells)
        self.register.show_value(style.register)
        self.english.show_value(style.english)
        self.retranslate()  # there may be a length that was not on the list
        self._as_transcribed.setEnabled(style != AS_TRANSCRIBED)

    def take_focus(self) -> None:
        self.register.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Style of the subtitles"))
        self._title.setText(self.tr("Style"))
        self._promise.setText(self.tr("Only how they are shown and exported."))
        self._as_transcribed.setText(self.tr("As transcribed"))
        self._as_transcribed.setAccessibleName(self.tr("Show the subtitles as they were transcribed"))
        english = self.tr("Translations need a language model that can translate; none is installed.")
        self._missing.setText(english)
        self._missing.setVisible(not self._translates)
        if self._translates:
            english = self.tr(
                "Translated by the language model while it transcribes; what is not translated stays as it was said."
            )
        self.register.put_into_words(
            self.tr("Language"),
            self.tr(
                "By the language model where it has been asked and was believed, else by rules; what is not sure stays "
                "as it was said."
            ),
            words.register_words,
        )
        told = words.english_words if self._translates else words.missing_english_words
        self.english.put_into_words(self.tr("English"), english, told)
        self.numbers.put_into_words(
            self.tr("Numbers"), self.tr("Only what is surely a number is changed."), words.numbers_words
        )
        self.punctuation.put_into_words(
            self.tr("Punctuation"),
            self.tr("Without it, commas become spaces; question marks and quotation marks stay."),
            words.punctuation_words,
        )
        self.max_cells.put_into_words(
            self.tr("Longest line"),
            self.tr("Longer lines are broken again. Two English letters count as one character."),
            words.length_words,
        )
        self.profanity.put_into_words(
            self.tr("Swear words"), self.tr("Covered with a star for each character."), words.profanity_words
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        play_part(self._title, Part.TITLE)
        for label in (self._promise, self._missing):
            play_part(label, Part.QUIET)
        self._missing.setWordWrap(True)
        header = QHBoxLayout()
        header.setSpacing(8)
        header.addWidget(self._title)
        header.addWidget(self._promise, 1)
        header.addWidget(self._as_transcribed)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        for at, box in enumerate(self._boxes):
            row, pair = divmod(at, 2)
            grid.addWidget(box.label, row, 3 * pair)
            grid.addWidget(box, row, 3 * pair + 1)
            grid.setColumnStretch(3 * pair + 1, 1)
        grid.setColumnMinimumWidth(2, 8)  # keeps the pairs apart
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(header)
        column.addLayout(grid)
        column.addWidget(self._missing)
        for one, other in zip(self._boxes, (*self._boxes[1:], self._as_transcribed), strict=True):
            self.setTabOrder(one, other)

    def _on_chosen(self) -> None:
        self._as_transcribed.setEnabled(self.style_ != AS_TRANSCRIBED)
        self.changed.emit(self.style_)

    def _on_as_transcribed(self) -> None:
        self.take_focus()  # the button will not have it any longer
        self.show_style(AS_TRANSCRIBED)
        self.changed.emit(AS_TRANSCRIBED)
