"""How subtitles are made of what is heard: by which conventions, and how they are written."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from canto_beats.cantonese.writing import LatinSpacing
from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.settings_dialog.choice_box import ChoiceBox
from canto_beats.desktop.settings_dialog.choice_check import ChoiceCheck
from canto_beats.desktop.settings_dialog.page import SettingsPage, form_layout, quiet_label
from canto_beats.desktop.settings_dialog.preferred_form_boxes import PreferredFormBoxes
from canto_beats.desktop.settings_dialog.profile_box import ProfileBox
from canto_beats.desktop.settings_dialog.profile_form import ProfileForm
from canto_beats.desktop.settings_dialog.wish_words import latin_spacing_words, profile_sentence, profile_words
from canto_beats.subtitles.cue_profiles import begun_with


class SubtitlesPage(SettingsPage):
    def __init__(self, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self.profile, self.meant = ProfileBox(chosen), quiet_label()
        self.custom, self.back = ProfileForm(), QPushButton()
        self.back.setAutoDefault(False)
        self.put_right, self.hide_phantoms = ChoiceCheck("put_right", chosen), ChoiceCheck("hide_phantoms", chosen)
        self.forms = PreferredFormBoxes(chosen)
        self.latin_spacing = ChoiceBox("latin_spacing", chosen, kind=LatinSpacing)
        self._explained = {box: quiet_label() for box in (self.put_right, self.hide_phantoms)}
        self._profile_label, self._forms_label, self._latin_label = QLabel(), quiet_label(), QLabel()
        self._profile_label.setBuddy(self.profile)
        self._latin_label.setBuddy(self.latin_spacing)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.profile, 1)
        row.addWidget(self.back)
        form = form_layout()
        form.addRow(self._profile_label, row)
        form.addRow("", self.meant)
        self.column.addLayout(form)
        self.column.addWidget(self.custom)
        for box, explained in self._explained.items():
            self.column.addSpacing(8)
            self.column.addWidget(box)
            self.column.addWidget(explained)
        self.column.addSpacing(8)
        self.column.addWidget(self._forms_label)
        self.column.addWidget(self.forms)
        spaces = form_layout()
        spaces.addRow(self._latin_label, self.latin_spacing)
        self.column.addSpacing(8)
        self.column.addLayout(spaces)
        self.column.addStretch(1)
        self.profile.shown.connect(self._show)
        self.custom.changed.connect(self.profile.change_to)
        self.custom.told.connect(self._show)
        self.back.clicked.connect(self._on_back)
        chosen.changed.connect(self._show)
        self.retranslate()

    @property
    def title(self) -> str:
        return self.tr("Subtitles")

    @property
    def about(self) -> str:
        return self.tr(
            "How they are made of what is heard. Counts from the next start of a transcription on; "
            "opened subtitles are measured by it at once."
        )

    def retranslate(self) -> None:
        super().retranslate()
        self._profile_label.setText(self.tr("Ma&de for"))
        self.profile.setAccessibleName(self.tr("What subtitles are made for"))
        self.back.setText(self.tr("&Back"))
        self.put_right.setText(self.tr("&Put right what is heard"))
        self._explained[self.put_right].setText(
            self.tr(
                "Hong Kong’s characters, Cantonese spelling, punctuation, and your glossary. "
                "Each change is listed and can be taken back."
            )
        )
        self.hide_phantoms.setText(self.tr("&Hide what nobody said"))
        self._explained[self.hide_phantoms].setText(
            self.tr("Credits and thanks that speech models write over silence. They can be shown again one by one.")
        )
        self._forms_label.setText(self.tr("Words that are rightly written in two ways"))
        self._latin_label.setText(self.tr("Beside &Latin words"))
        self.latin_spacing.setAccessibleName(self.tr("Space between Chinese and Latin words"))
        self.latin_spacing.offer([(latin_spacing_words(one), one.value) for one in LatinSpacing])
        for box, explained in self._explained.items():
            box.setAccessibleDescription(explained.text())
        self._show()

    def _show(self, _preferences: object = None) -> None:
        now, is_custom = self._chosen.now, self.profile.is_custom
        if is_custom:
            self.custom.show_profile(now.profile)
            named = profile_words(begun_with(now.profile))
            self.back.setToolTip(self.tr("Back to {profile}").format(profile=named))
            self.back.setAccessibleName(self.back.toolTip())
        else:
            self.custom.forget()
        self.custom.setVisible(is_custom)
        self.back.setVisible(is_custom)
        self.meant.setText(self.custom.problem or profile_sentence(now.profile))
        play_part(self.meant, Part.WARNING if self.custom.problem else Part.QUIET)
        self.profile.setAccessibleDescription(self.meant.text())
        # Writing them otherwise is a part of putting right.
        for part in (self._forms_label, self.forms, self._latin_label, self.latin_spacing):
            part.setEnabled(now.put_right)

    def _on_back(self) -> None:
        self.profile.setFocus()  # the button goes, and would take the focus to who knows where
        self.profile.choose_named()
