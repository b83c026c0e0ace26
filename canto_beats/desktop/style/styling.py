"""The style in the window: chosen in the panel, kept with everything else that was chosen, seen wherever text is."""

from __future__ import annotations

from PySide6.QtCore import QObject

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.models.model_shelf import ModelShelf
from canto_beats.desktop.style.cue_view import CueView
from canto_beats.desktop.style.style_panel import StylePanel
from canto_beats.service.preferences import Preferences
from canto_beats.subtitles.style.cue_style import CueStyle


class Styling(QObject):
    def __init__(self, view: CueView, chosen: Chosen, parent: QObject, shelf: ModelShelf | None = None) -> None:
        """Without a shelf nothing can be translated."""
        super().__init__(parent)
        self._view, self._chosen, self._shelf = view, chosen, shelf
        self.panel = StylePanel()
        self._on_chosen(chosen.now)
        chosen.changed.connect(self._on_chosen)
        self.panel.changed.connect(self._on_changed)
        if shelf is not None:
            shelf.filled.connect(self._on_filled)

    def _on_changed(self, style: CueStyle) -> None:
        self._chosen.change(style=style.to_text())

    def _on_filled(self) -> None:
        polish = self._chosen.now.polish
        if self._shelf is not None:
            can = self._shelf.can_rewrite or (polish is not None and self._shelf.rewrites(polish))
            self.panel.allow_translations(can)

    def _on_chosen(self, preferences: Preferences) -> None:
        """By the panel, or by whoever put all choices back."""
        style = CueStyle.from_text(preferences.style)
        self.panel.show_style(style)
        self._on_filled()
        self._view.choose(style)
