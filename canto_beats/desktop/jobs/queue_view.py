"""The list of recordings at the left: what each is called, how far it is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from canto_beats.desktop.jobs.job_queue import STOPPABLE, JobQueue, may_start
from canto_beats.desktop.jobs.queue_model import ITEM_ID, PERCENT, STATE, WORDS, QueueModel
from canto_beats.desktop.look.palette import theme_of
from canto_beats.service.desk import QueueState

_PAD, _BAR = 12, 4


class QueueView(QListView):
    chosen = Signal(int)
    """The recording that is to be shown."""
    start_wanted = Signal(int)
    opening_wanted = Signal()

    def __init__(self, queue: JobQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._model = QueueModel(queue, self)
        self.setModel(self._model)
        self.setItemDelegate(_Row(self))
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Recordings"))
        self.selectionModel().currentChanged.connect(self._on_current)
        self._kept: int | None = None
        self._model.modelAboutToBeReset.connect(self._remember)
        self._model.modelReset.connect(self._recall)

    @property
    def current_id(self) -> int | None:
        index = self.currentIndex()
        return index.data(ITEM_ID) if index.isValid() else None

    def choose(self, item_id: int) -> None:
        row = self._model.row_of(item_id)
        if row is not None:
            self.setCurrentIndex(self._model.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item_id = self.current_id
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if item_id is None:
            super().keyPressEvent(event)
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._queue.move(item_id, -1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._queue.remove(item_id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().exec(event.globalPos())

    def menu(self) -> QMenu:
        """For the recording that is chosen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        item_id = self.current_id
        item = None if item_id is None else self._queue.item(item_id)
        if item is None:
            menu.addAction(self.tr("Open…"), self.opening_wanted.emit)
            return menu
        runs, waits = item.state is QueueState.RUNNING, item.state is QueueState.WAITING
        entries = (
            (self.tr("Start transcription"), may_start(item), lambda: self.start_wanted.emit(item.id)),
            (self.tr("Pause"), runs or waits, lambda: self._queue.pause(item.id)),
            (self.tr("Stop"), item.state in STOPPABLE, lambda: self._queue.cancel(item.id)),
            (self.tr("Move up"), True, lambda: self._queue.move(item.id, -1)),
            (self.tr("Move down"), True, lambda: self._queue.move(item.id, 1)),
            (self.tr("Remove from the list"), not runs, lambda: self._queue.remove(item.id)),
        )
        for words, possible, deed in entries:
            menu.addAction(words, deed).setEnabled(possible)
        return menu

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            if not self.selectionModel().isSelected(current):  # Qt makes one current when the list gets the focus
                self.selectionModel().select(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.chosen.emit(current.data(ITEM_ID))

    def _remember(self) -> None:
        self._kept = self.current_id

    def _recall(self) -> None:
        row = self._model.row_of(self._kept)
        if row is not None:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._model.index(row), flags)


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 2 * option.fontMetrics.lineSpacing() + 2 * _PAD + 2 * _BAR)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        words, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        room = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        line = option.fontMetrics.lineSpacing()
        painter.save()
        percent = index.data(PERCENT)
        told = "" if percent is None else f"{percent:.0f} %"
        aside = option.fontMetrics.horizontalAdvance(told) + (_PAD if told else 0)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(option.palette.color(role))
        top = QRect(room.left(), room.top(), room.width() - aside, line)
        name = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, top.width())
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(option.font)
        right = QRect(room.right() - aside, room.top(), aside, line)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, told)
        below = QRect(room.left(), room.top() + line, room.width(), line)
        painter.setPen(self._colour_of_words(option, index.data(STATE), chosen=chosen))
        status = option.fontMetrics.elidedText(index.data(WORDS), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, status)
        if percent is not None:
            bar = QRect(room.left(), below.bottom() + _BAR, room.width(), _BAR)
            self._draw_bar(painter, option, bar, percent, chosen=chosen)
        painter.restore()

    @staticmethod
    def _colour_of_words(option: QStyleOptionViewItem, state: QueueState, *, chosen: bool) -> QColor:
        if chosen:
            return option.palette.color(QPalette.ColorRole.HighlightedText)
        if state is QueueState.FAILED:
            return QColor(theme_of(option.palette).problem)
        return option.palette.color(QPalette.ColorRole.PlaceholderText)

    @staticmethod
    def _draw_bar(painter: QPainter, option: QStyleOptionViewItem, bar: QRect, percent: float, *, chosen: bool) -> None:
        base = option.palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Mid)
        done = option.palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Highlight)
        base.setAlpha(90)
        painter.fillRect(bar, base)
        painter.fillRect(QRect(bar.left(), bar.top(), round(bar.width() * percent / 100), bar.height()), done)
