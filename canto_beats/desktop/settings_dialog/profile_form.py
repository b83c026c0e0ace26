"""The figures of a profile of one's own. What cannot be kept is said, and never chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QSizePolicy, QWidget

from canto_beats.subtitles.cue_profiles import PROFILES, USUAL_PROFILE, begun_with, profile_of, rules_of
from canto_beats.subtitles.cue_rules import Contradiction, ContradictoryRulesError, CueRules
from canto_beats.subtitles.profile_keys import (
    CELLS,
    GAP,
    LINES,
    LINGER,
    LONGEST,
    PAUSE,
    PUNCTUATION,
    SHORTEST,
    SPEED,
    FigureKey,
)

_STEPS = {CELLS: 1, SPEED: 0.5, SHORTEST: 0.1, LONGEST: 0.5, LINGER: 0.05, GAP: 0.01, PAUSE: 0.1}
_ACROSS = 3
_HEIGHT = 32


class FigureBox(QDoubleSpinBox):
    """Says what its figure is in the same line: there is no room for a label beside each."""

    def __init__(self, key: FigureKey, step: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(key.decimals)
        self.setRange(key.least, key.most)
        self.setSingleStep(step)
        # Qt would leave room for 30.000, though noughts are not shown, and be taller than a list beside it.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        # While 12 is typed there is a 1, which may contradict another figure: said for a moment, it would unsettle.
        self.setKeyboardTracking(False)

    def say(self, words: str) -> None:
        prefix, _, suffix = words.partition("{figure}")
        self.setPrefix(prefix)
        self.setSuffix(suffix)

    def textFromValue(self, value: float) -> str:
        """7, and not 7.000."""
        return self.locale().toString(value, "g", 6)


class ProfileForm(QWidget):
    changed = Signal(str)
    """A profile that can be kept."""
    told = Signal()
    """`problem` is another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = ""
        """Why what is put in cannot be kept."""
        self._profile, self._begun_with = "", USUAL_PROFILE
        self.lines, self.punctuation = QComboBox(), QComboBox()
        self.figures = {key: FigureBox(key, step) for key, step in _STEPS.items()}
        for value in (1, 2):
            self.lines.addItem("", value)
        for kept in (False, True):
            self.punctuation.addItem("", kept)
        self._lay_out()
        self.retranslate()
        for box in self.figures.values():
            box.valueChanged.connect(self._on_changed)
        self.lines.currentIndexChanged.connect(self._on_changed)
        self.punctuation.currentIndexChanged.connect(self._on_changed)

    def show_profile(self, profile: str) -> None:
        """One that can be read. What is being put in, and cannot be kept yet, is left alone by other choices."""
        if profile == self._profile:
            return
        self._profile, self._begun_with, self.problem = profile, begun_with(profile), ""
        rules = rules_of(profile)
        for key, box in self.figures.items():
            with QSignalBlocker(box):
                box.setValue(key.of(rules))
        for choice, value in ((self.lines, rules.max_lines), (self.punctuation, rules.keep_punctuation)):
            with QSignalBlocker(choice):
                choice.setCurrentIndex(choice.findData(value))

    def forget(self) -> None:
        """What could not be kept is not there the next time."""
        self._profile, self.problem = "", ""

    def retranslate(self) -> None:
        for row, words in enumerate((self.tr("One line"), self.tr("Up to two lines"))):
            self.lines.setItemText(row, words)
        for row, words in enumerate((self.tr("Without 。，；"), self.tr("With 。，；"))):
            self.punctuation.setItemText(row, words)
        for key, words in (
            (CELLS, self.tr("{figure} characters a line")),
            (SPEED, self.tr("{figure} characters / s")),
            (SHORTEST, self.tr("shown at least {figure} s")),
            (LONGEST, self.tr("shown at most {figure} s")),
            (LINGER, self.tr("stays {figure} s longer")),
            (GAP, self.tr("a gap of {figure} s")),
            (PAUSE, self.tr("ends at a {figure} s pause")),
        ):
            self.figures[key].say(words)
        for field, name in (
            (self.lines, self.tr("Lines of a subtitle")),
            (self.punctuation, self.tr("Whether commas and full stops are kept")),
            (self.figures[CELLS], self.tr("Most characters on a line")),
            (self.figures[SPEED], self.tr("Most characters a second that can be read")),
            (self.figures[SHORTEST], self.tr("Shortest time that a subtitle is shown")),
            (self.figures[LONGEST], self.tr("Longest time that a subtitle is shown")),
            (self.figures[LINGER], self.tr("Longest time that it stays after the voice")),
            (self.figures[GAP], self.tr("Shortest gap between two subtitles")),
            (self.figures[PAUSE], self.tr("A pause this long always ends a subtitle")),
        ):
            field.setAccessibleName(name)
            field.setToolTip(name)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        first = (self.lines, self.figures[CELLS], self.punctuation)
        others = (self.figures[key] for key in (SPEED, SHORTEST, LONGEST, LINGER, GAP, PAUSE))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, field in enumerate((*first, *others)):
            grid.addWidget(field, *divmod(number, _ACROSS))
        for column in range(_ACROSS):
            grid.setColumnStretch(column, 1)

    def _on_changed(self, _value: object) -> None:
        values: dict[str, Any] = {key.field: key.kept(box.value()) for key, box in self.figures.items()}
        values |= {LINES.field: self.lines.currentData(), PUNCTUATION.field: self.punctuation.currentData()}
        try:
            self._keep(replace(PROFILES[self._begun_with], **values))
        except ContradictoryRulesError as error:
            self.problem = self._told(error.contradiction)
        self.told.emit()

    def _keep(self, rules: CueRules) -> None:
        self.problem = ""
        self._profile = profile_of(rules, self._begun_with)
        self.changed.emit(self._profile)

    def _told(self, contradiction: Contradiction) -> str:
        if contradiction is Contradiction.SHORTEST_OVER_LONGEST:
            return self.tr("Not kept: the shortest time is longer than the longest.")
        needed = self.figures[LINGER].value() + self.figures[GAP].value()
        text = self.tr("Not kept: stay and gap take {seconds} s, and the pause must be as long.")
        return text.format(seconds=self.figures[PAUSE].textFromValue(needed))
