"""How subtitles look, where the file or the picture says so."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QHBoxLayout, QSpinBox, QWidget

from canto_beats.desktop.exporting.style_preview import StylePreview
from canto_beats.subtitles.formats.ass_style import AssStyle


class StyleForm(QWidget):
    changed = Signal()

    def __init__(self, style: AssStyle, label_width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._font = QComboBox()
        self._font.setEditable(True)
        self._font.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._font.setMinimumContentsLength(16)
        self._font.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._font.addItems(_families(style.font))
        self._font.setCurrentText(style.font)
        self._size, self._margin, self._outline = QSpinBox(), QSpinBox(), QDoubleSpinBox()
        self._size.setRange(8, 400)
        self._size.setValue(style.size)
        self._margin.setRange(0, 1_000)
        self._margin.setSingleStep(4)
        self._margin.setValue(style.margin)
        self._outline.setRange(0, 40)
        self._outline.setDecimals(1)
        self._outline.setSingleStep(0.5)
        self._outline.setValue(style.outline)
        self._preview = StylePreview()
        self._preview.show_style(style)
        self._lay_out(label_width)
        self._font.currentTextChanged.connect(self._on_changed)
        self._size.valueChanged.connect(self._on_changed)
        self._margin.valueChanged.connect(self._on_changed)
        self._outline.valueChanged.connect(self._on_changed)

    @property
    def style_(self) -> AssStyle:
        """`style` is a method of every widget."""
        font = self._font.currentText().strip() or AssStyle().font
        return AssStyle(font, self._size.value(), round(self._outline.value(), 1), self._margin.value())

    def show_still(self, still: QImage | None) -> None:
        self._preview.show_still(still)

    def _lay_out(self, label_width: int) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields: tuple[tuple[str, str, QWidget], ...] = (
            (self.tr("Fo&nt"), self.tr("Font"), self._font),
            (self.tr("Si&ze"), self.tr("Size, for a picture of 1080 lines"), self._size),
            (self.tr("&Outline"), self.tr("Width of the outline, for a picture of 1080 lines"), self._outline),
            (self.tr("&Margin"), self.tr("Distance from the lower edge, for a picture of 1080 lines"), self._margin),
        )
        for label, name, field in fields:
            form.addRow(label, field)
            field.setAccessibleName(name)
            field.setToolTip(name)
        form.labelForField(self._font).setMinimumWidth(label_width)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(form, 1)
        row.addWidget(self._preview, 0, Qt.AlignmentFlag.AlignTop)

    def _on_changed(self, _value: object) -> None:
        self._preview.show_style(self.style_)
        self.changed.emit()


def _families(chosen: str) -> list[str]:
    """Those that draw Chinese first: any other would leave the choice of shapes to chance."""
    writes = QFontDatabase.WritingSystem.TraditionalChinese
    chinese = [name for name in QFontDatabase.families(writes) if not QFontDatabase.isPrivateFamily(name)]
    others = [name for name in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(name)]
    return list(dict.fromkeys([chosen, *chinese, *others]))
