"""The list of profiles: those with a name, the one that somebody made up, and a way to make one up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.settings_dialog.wish_words import profile_words
from canto_beats.subtitles.cue_profiles import PROFILES, USUAL_PROFILE, begun_with, known_rules

_MAKE_ONE_UP = None
"""No profile: this entry chooses nothing by itself."""


class ProfileBox(QComboBox):
    shown = Signal()
    """Another profile, or whether it is being changed."""

    def __init__(self, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._kept: str | None = None
        """The last one that somebody made up: who passes over a name in the list has not lost it."""
        self._begun: str | None = None
        """A named one that is being changed, and has no difference yet, or none any more."""
        self.setMinimumWidth(128)
        self.currentIndexChanged.connect(self._on_index)
        chosen.changed.connect(self._show)
        self._show()

    @property
    def is_custom(self) -> bool:
        """What it says is written out in figures that can be changed."""
        now = self._chosen.now.profile
        return now == self._begun or (now not in PROFILES and known_rules(now) is not None)

    def change_to(self, profile: str) -> None:
        """By whoever changes its figures: it is a custom one, also where it says no more than its name."""
        self._begun = profile if profile in PROFILES else None
        self._chosen.change(profile=profile)

    def choose_named(self) -> None:
        """The one that the custom one began with."""
        self._begun = None
        self._choose(begun_with(self._chosen.now.profile))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self, _preferences: object = None) -> None:
        now = self._chosen.now.profile
        known = known_rules(now) is not None
        if now != self._begun:
            self._begun = None
        if known and now not in PROFILES:
            self._kept = now
        entries: list[tuple[str, str | None]] = [(profile_words(name), name) for name in PROFILES]
        if self._kept is not None:
            entries.append((profile_words(self._kept), self._kept))
        if now != self._kept:
            entries.append((self.tr("Custom…"), _MAKE_ONE_UP))
        if not known:
            entries.append((self.tr("{name} (not known here)").format(name=now), now))
        current = _MAKE_ONE_UP if now == self._begun else now
        with QSignalBlocker(self):
            self.clear()
            for words, value in entries:
                self.addItem(words, value)
            self.setCurrentIndex([value for _, value in entries].index(current))
        self.shown.emit()

    def _on_index(self, index: int) -> None:
        value: str | None = self.itemData(index)
        if value is _MAKE_ONE_UP:
            now = self._chosen.now.profile
            self._begun = now if now in PROFILES else USUAL_PROFILE
            self._choose(self._begun)
        else:
            self._begun = None
            self._choose(value)

    def _choose(self, profile: str) -> None:
        if profile == self._chosen.now.profile:
            self._show()  # what is chosen stays, and is said otherwise
        else:
            self._chosen.change(profile=profile)
