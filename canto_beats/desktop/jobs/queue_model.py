"""The list of recordings as rows for a view."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from canto_beats.desktop.jobs.job_queue import JobQueue
from canto_beats.desktop.jobs.words import state_words
from canto_beats.service.desk import QueueItem, QueueState

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
ITEM_ID = Qt.ItemDataRole.UserRole + 1
WORDS = Qt.ItemDataRole.UserRole + 2
PERCENT = Qt.ItemDataRole.UserRole + 3
"""A number while there is something to see of it, nothing otherwise."""
STATE = Qt.ItemDataRole.UserRole + 4


class QueueModel(QAbstractListModel):
    def __init__(self, queue: JobQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._items: list[QueueItem] = list(queue.items)
        queue.arranged.connect(self._on_arranged)
        queue.item_changed.connect(self._on_item_changed)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def row_of(self, item_id: int | None) -> int | None:
        return next((row for row, item in enumerate(self._items) if item.id == item_id), None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._name(item)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{item.request.file}\n{item.sentence or self._words(item)}".strip()
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._name(item)}: {self._words(item)}"
            case _:
                return self._own_data(item, role)

    def _own_data(self, item: QueueItem, role: int) -> Any:
        if role == ITEM_ID:
            return item.id
        if role == WORDS:
            return self._words(item)
        if role == STATE:
            return item.state
        if role == PERCENT and item.state in (QueueState.RUNNING, QueueState.PAUSED):
            return self._queue.snapshot(item.id).percent
        return None

    def _name(self, item: QueueItem) -> str:
        """With its folder where another one is called the same."""
        file = item.request.file
        others = (each.request.file for each in self._items)
        has_namesake = any(other.name == file.name and other != file for other in others)
        return f"{file.name} ({file.parent.name})" if has_namesake else file.name

    def _words(self, item: QueueItem) -> str:
        return state_words(item, self._queue.snapshot(item.id))

    def _on_arranged(self) -> None:
        self.beginResetModel()
        self._items = list(self._queue.items)
        self.endResetModel()

    def _on_item_changed(self, item_id: int) -> None:
        row, item = self.row_of(item_id), self._queue.item(item_id)
        if row is None or item is None:
            return
        self._items[row] = item
        self.dataChanged.emit(self.index(row), self.index(row))
