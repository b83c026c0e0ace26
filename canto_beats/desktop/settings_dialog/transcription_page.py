"""What to transcribe with: models and device, and sets of them that were saved under a name."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.models.model_box import ModelBox
from canto_beats.desktop.models.model_shelf import ModelShelf
from canto_beats.desktop.settings_dialog.choice_box import ChoiceBox
from canto_beats.desktop.settings_dialog.page import SettingsPage, form_layout
from canto_beats.desktop.settings_dialog.preset_row import PresetRow
from canto_beats.desktop.settings_dialog.wish_words import polish_mode_words
from canto_beats.job.request import AUTO, PolishMode
from canto_beats.service.doctor import DeviceRow, device_rows


class TranscriptionPage(SettingsPage):
    def __init__(self, chosen: Chosen, shelf: ModelShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._devices = device_rows()
        self.model, self.polish = ModelBox("model", shelf, chosen), ModelBox("polish", shelf, chosen)
        self.polish_mode = ChoiceBox("polish_mode", chosen, kind=PolishMode)
        self.device = ChoiceBox("device", chosen)
        self.presets = PresetRow(chosen, shelf)
        self._labels = [QLabel() for _ in range(5)]
        form = form_layout()
        fields = (self.presets.box, self.model, self.polish, self.polish_mode, self.device)
        for label, row, field in zip(self._labels, (self.presets, *fields[1:]), fields, strict=True):
            form.addRow(label, row)
            label.setBuddy(field)
        self.column.addLayout(form)
        self.column.addStretch(1)
        self.retranslate()

    @property
    def title(self) -> str:
        return self.tr("Transcription")

    @property
    def about(self) -> str:
        return self.tr("Counts from the next start of a transcription on; one that runs goes on as it began.")

    def retranslate(self) -> None:
        super().retranslate()
        words = (
            self.tr("Pre&set"),
            self.tr("&Model"),
            self.tr("&Polish"),
            self.tr("&Corrections"),
            self.tr("&Device"),
        )
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)
        self.polish_mode.setAccessibleName(self.tr("What becomes of corrections that the language model proposes"))
        self.polish_mode.offer([(polish_mode_words(mode), mode.value) for mode in reversed(PolishMode)])
        self.device.setAccessibleName(self.tr("Device that models run on"))
        automatic = self.tr("Automatic: {device}").format(device=self._words(self._devices[0]))
        offered: list[tuple[str, str | None]] = [(automatic, AUTO)]
        offered += [(self._words(row), row.name) for row in self._devices]
        self.device.offer(offered, self.tr("{name} (not here)"))

    def _words(self, row: DeviceRow) -> str:
        label = self.tr("Processor") if row.name == "cpu" else row.label
        return self.tr("{device}, {gb} GB").format(device=label, gb=round(row.total_mb / 1024))
