"""What is exported, how, and where to. Shows only what there is to choose."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from canto_beats.desktop.exporting.choices import ExportChoices
from canto_beats.desktop.exporting.kind_choice import KindChoice
from canto_beats.desktop.exporting.style_form import StyleForm
from canto_beats.desktop.exporting.targets import ending, suggested_target, with_ending
from canto_beats.desktop.exporting.words import encoding_words, format_words, line_end_words, second_words
from canto_beats.service.export_task import ExportKind
from canto_beats.subtitles.formats import FORMATS
from canto_beats.subtitles.formats.fcpxml import FRAME_RATES
from canto_beats.subtitles.formats.text_form import LineEnd, TextEncoding, TextForm
from canto_beats.subtitles.tracks import TrackKind

_SECOND_TRACKS = (None, TrackKind.JYUTPING, TrackKind.SEMI_WRITTEN, TrackKind.WRITTEN)
_WIDTH = 576
_LABELS = 96


class ExportForm(QWidget):
    changed = Signal()

    def __init__(
        self,
        source: Path,
        own_folder: Path,
        choices: ExportChoices,
        *,
        has_picture: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`own_folder`: where this recording's exports go, unless another folder is chosen."""
        super().__init__(parent)
        self._source, self._own_folder, self._folder = source, own_folder, choices.folder
        self._kinds = KindChoice(choices.kind, has_picture=has_picture)
        self._format = _combo((format_words(name), name) for name in FORMATS)
        self._encoding = _combo((encoding_words(one), one) for one in TextEncoding)
        self._line_end = _combo((line_end_words(one), one) for one in LineEnd)
        self._rate = _combo([(self.tr("As in the video"), None), *((name, rate) for rate, name in FRAME_RATES.items())])
        self._second = _combo((second_words(one), one) for one in _SECOND_TRACKS)
        self._style = StyleForm(choices.style, _LABELS)
        self._target = QLineEdit()
        self._browse = QPushButton(self.tr("&Browse…"))
        _choose(self._format, choices.format)
        _choose(self._encoding, choices.form.encoding)
        _choose(self._line_end, choices.form.line_end)
        _choose(self._rate, choices.frame_rate)
        _choose(self._second, choices.second)
        self._lay_out()
        self._name()
        self._target.setText(str(self._suggested()))
        self._show_what_applies()
        self._connect_signals()

    @property
    def kind(self) -> ExportKind:
        return self._kinds.kind

    @property
    def format(self) -> str:
        name: str = self._format.currentData()
        return name

    @property
    def target(self) -> Path | None:
        """With the ending that belongs to it, if the person gave none; nothing while there is no name."""
        text = self._target.text().strip()
        if not text:
            return None
        target = self._own_folder / Path(text).expanduser()
        return target if target.suffix else target.with_name(target.name + ending(self.kind, self.format, self._source))

    @property
    def choices(self) -> ExportChoices:
        """The recording's own folder is not kept: that of the next one may be another."""
        target = self.target
        folder = target.parent if target else self._folder
        return ExportChoices(
            kind=self.kind,
            format=self.format,
            # Qt gives strings back for Python's string enumerations.
            form=TextForm(TextEncoding(self._encoding.currentData()), LineEnd(self._line_end.currentData())),
            style=self._style.style_,
            frame_rate=self._rate.currentData(),
            folder=None if folder == self._own_folder else folder,
            second=_SECOND_TRACKS[self._second.currentIndex()],
        )

    @property
    def form(self) -> TextForm:
        """As the format takes it, whatever is chosen for others."""
        chosen = self.choices.form
        return TextForm(line_end=chosen.line_end) if FORMATS[self.format].utf8_only else chosen

    def show_still(self, still: QImage | None) -> None:
        self._style.show_still(still)

    def take_focus(self) -> None:
        self._kinds.take_focus()

    def go_to_name(self) -> None:
        self._target.setFocus(Qt.FocusReason.OtherFocusReason)
        name = Path(self._target.text())
        start = len(self._target.text()) - len(name.name)
        self._target.setSelection(start, len(name.stem))

    def _lay_out(self) -> None:
        self.setFixedWidth(_WIDTH)
        self._rows = QFormLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(8)
        self._rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows.addRow(self.tr("&Format"), self._format)
        self._rows.addRow(self.tr("&Encoding"), self._encoding)
        self._rows.addRow(self.tr("&Line ends"), self._line_end)
        self._rows.addRow(self.tr("Frame r&ate"), self._rate)
        self._rows.addRow(self.tr("Secon&d track"), self._second)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self._target, 1)
        where.addWidget(self._browse)
        place = QFormLayout()
        place.setContentsMargins(0, 0, 0, 0)
        place.setHorizontalSpacing(16)
        place.addRow(self.tr("Save &to"), where)
        for rows, field in ((self._rows, self._format), (place, where)):
            rows.labelForField(field).setMinimumWidth(_LABELS)
        place.labelForField(where).setBuddy(self._target)  # type: ignore[attr-defined]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._kinds, self._rows, self._style, place):
            column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)

    def _name(self) -> None:
        for field, name in (
            (self._format, self.tr("Format")),
            (self._encoding, self.tr("Encoding")),
            (self._line_end, self.tr("Line ends")),
            (self._rate, self.tr("Frames a second of the timeline")),
            (self._second, self.tr("Second track beside the subtitles")),
            (self._target, self.tr("File to save to")),
            (self._browse, self.tr("Choose the file to save to")),
        ):
            field.setAccessibleName(name)

    def _connect_signals(self) -> None:
        self._kinds.changed.connect(self._on_kind_or_format)
        self._format.currentIndexChanged.connect(self._on_kind_or_format)
        self._target.textEdited.connect(self._on_changed)
        self._browse.clicked.connect(self._on_browse)
        for box in (self._encoding, self._line_end, self._rate, self._second):
            box.currentIndexChanged.connect(self._on_changed)
        self._style.changed.connect(self._on_changed)

    def _show_what_applies(self) -> None:
        is_file = self.kind is ExportKind.FILE
        chosen = FORMATS[self.format]
        for field, applies in (
            (self._format, is_file),
            (self._encoding, is_file and not chosen.utf8_only),
            (self._line_end, is_file),
            (self._rate, is_file and self.format == "fcpxml"),
        ):
            self._rows.setRowVisible(field, applies)
        self._style.setVisible(self.kind is ExportKind.BURNED_IN or (is_file and self.format == "ass"))

    def _on_kind_or_format(self) -> None:
        target = self.target
        if target is None:
            target = self._suggested()
        self._target.setText(str(with_ending(target, self.kind, self.format, self._source)))
        self._show_what_applies()
        self.changed.emit()

    def _suggested(self) -> Path:
        return suggested_target(self.kind, self.format, self._source, self._own_folder, self._folder)

    def _on_changed(self, _value: object = None) -> None:
        self.changed.emit()

    def _on_browse(self) -> None:
        asked = self.target or self._suggested()
        pattern = "*" + Path(ending(self.kind, self.format, self._source)).suffix
        # Whether to replace a file is asked once, by us.
        kept = QFileDialog.Option.DontConfirmOverwrite
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save to"), str(asked), pattern, options=kept)
        if name:
            self._target.setText(name)
            self.changed.emit()


def _combo(items: Iterable[tuple[str, object]]) -> QComboBox:
    box = QComboBox()
    for words, value in items:
        box.addItem(words, value)
    return box


def _choose(box: QComboBox, value: object) -> None:
    """Not by `findData`, which does not compare Python's own kinds of values."""
    box.setCurrentIndex(next((at for at in range(box.count()) if box.itemData(at) == value), 0))
