"""The models, a row for each: where it is, who uses it, for how long nobody has, what it holds, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from canto_beats.desktop.memory.status_words import NONE, seconds_words, size_words, where_words
from canto_beats.desktop.problem_words import problem_words
from canto_beats.job.memory_status import DeviceStatus, ModelStatus

_ROW_HEIGHT = 32
_APART_PX = 16
_MODEL, _NOTE = 0, 5


class _Roomy(QStyledItemDelegate):
    """Keeps what is written in one column apart from the next."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(_APART_PX, 0)


class ModelTable(QTableWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 6, parent)
        self._models: Sequence[ModelStatus] = ()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_Roomy(self))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_MODEL, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_NOTE, QHeaderView.ResizeMode.Stretch)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Models and where they are"))
        words = (
            self.tr("Model"),
            self.tr("Where"),
            self.tr("Users"),
            self.tr("Idle for"),
            self.tr("Memory"),
            self.tr("Note"),
        )
        self.setHorizontalHeaderLabels(words)

    def show_models(self, models: Sequence[ModelStatus], devices: Sequence[DeviceStatus]) -> None:
        """What is chosen stays chosen, as long as it is there."""
        if [_key(model) for model in models] != [_key(model) for model in self._models]:
            chosen = {_key(self._models[row]) for row in self._chosen_rows()}
            self.clearSelection()
            self.setRowCount(len(models))
            for row, model in enumerate(models):
                if _key(model) in chosen:
                    self.selectRow(row)
        self._models = tuple(models)
        for row, model in enumerate(models):
            self._fill(row, model, devices)
        self.updateGeometry()

    @property
    def chosen(self) -> tuple[str, ...]:
        """By name; none stands for all."""
        return tuple(dict.fromkeys(self._models[row].model for row in self._chosen_rows()))

    def minimumSizeHint(self) -> QSize:
        """Four rows are seen at once, if there are so many."""
        rows = min(max(self.verticalHeader().length(), 2 * _ROW_HEIGHT), 4 * _ROW_HEIGHT)
        return QSize(super().minimumSizeHint().width(), self.horizontalHeader().height() + rows + 4)

    def _fill(self, row: int, model: ModelStatus, devices: Sequence[DeviceStatus]) -> None:
        note = problem_words(model.note)
        cells = (
            model.model,
            where_words(model, devices),
            str(model.users) if model.users else NONE,
            seconds_words(model.idle_s),
            size_words(model.bytes),
            note,
        )
        for column, text in enumerate(cells):
            item = self.item(row, column)
            if item is None:
                item = QTableWidgetItem()
                self.setItem(row, column, item)
            item.setText(text)
            item.setToolTip({_MODEL: f"{model.model}\n{model.engine}", _NOTE: note}.get(column, ""))

    def _chosen_rows(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedRows())


def _key(model: ModelStatus) -> tuple[str, str]:
    return model.model, model.engine
