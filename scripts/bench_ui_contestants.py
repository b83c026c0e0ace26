"""The contestants of `bench_ui.py`, each in a process of its own, which prints what it measured as one JSON object.

For each thing the window does there is a bare Qt program that does the same and nothing else.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

Facts = dict[str, Any]
BEGAN = "CANTO_BEATS_BENCH_BEGAN"
"""When the process was started, on the monotonic clock."""
CUES = 20_000
CUES_A_SECOND = 100
TICK_MS = 5
FILM_MS = 2 * 3600 * 1000
FRAMES = 200
SIZE = (1360, 800)


def bare_window() -> Facts:
    from PySide6.QtCore import QEventLoop, Signal
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Bare(QMainWindow):
        painted = Signal()

        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
            super().paintEvent(event)
            self.painted.emit()

    application = QApplication([])
    window, waiting = Bare(), QEventLoop()
    window.resize(*SIZE)
    window.painted.connect(waiting.quit)
    window.show()
    waiting.exec()
    seen = _since_began_ms()
    window.close()
    application.processEvents()
    return {"seen_ms": seen}


def window() -> Facts:
    """`canto-beats` without arguments; `ready_ms`: everything is in it, drawn, and can be used."""
    from PySide6.QtWidgets import QApplication

    from canto_beats import __main__
    from canto_beats.desktop.main_window import MainWindow

    facts: Facts = {}
    appear = MainWindow.appear

    def stamped(shown: MainWindow) -> None:
        shown.painted.connect(lambda: facts.setdefault("seen_ms", _since_began_ms()))
        appear(shown)
        assert "seen_ms" in facts, "it was never painted"

    def drawn() -> int:
        QApplication.processEvents()
        facts["ready_ms"] = _since_began_ms()
        QApplication.closeAllWindows()
        return 0

    MainWindow.appear = stamped  # type: ignore[method-assign]
    QApplication.exec = staticmethod(drawn)  # type: ignore[method-assign]
    sys.argv = ["canto-beats"]
    try:
        __main__.main()
    except SystemExit as end:
        if end.code:
            raise
    return facts


def bare_table() -> Facts:
    """From the same rows on disk to a plain table that is painted."""
    from PySide6.QtWidgets import QApplication, QTableView

    application, library = QApplication([]), _full_library()
    table = QTableView()
    table.resize(480, 600)
    table.show()
    times = []
    for _ in range(_REPEATED):
        began = time.perf_counter()
        with sqlite3.connect(library) as db:
            rows = db.execute("SELECT start_ms, end_ms, text FROM cue ORDER BY position").fetchall()
        table.setModel(_bare_model(rows))
        _paint(application, table.viewport())
        times.append(time.perf_counter() - began)
    return {"load_ms": median(times) * 1000}


def table() -> Facts:
    """As when a finished recording is chosen: its document is opened and the table painted."""
    from PySide6.QtWidgets import QApplication

    from canto_beats.desktop.cues.cue_editor import CueEditor
    from canto_beats.desktop.cues.cue_table import CueTable
    from canto_beats.desktop.cues.selection import CueSelection
    from canto_beats.desktop.garbage import WindowGarbage
    from canto_beats.service.desk import Desk
    from canto_beats.settings import Home

    application = QApplication([])
    _full_library()
    editor = CueEditor()
    WindowGarbage(editor)  # as in the window
    table = CueTable(editor, CueSelection())
    table.resize(480, 600)
    table.show()
    times = []
    with Desk.open(Home.from_environment()) as desk:
        for _ in range(_REPEATED):
            began = time.perf_counter()
            editor.open(desk.document(_JOB))
            _paint(application, table.viewport())
            times.append(time.perf_counter() - began)
            assert table.model().rowCount() == CUES
    return {"load_ms": median(times) * 1000}


def bare_stream(seconds: str) -> Facts:
    """A plain table that gets a row for each cue, from a thread, as they come."""
    from PySide6.QtCore import QModelIndex, QThread, Signal
    from PySide6.QtWidgets import QApplication, QTableView

    class Source(QThread):
        came = Signal(int)

        def run(self) -> None:
            _in_time(float(seconds), self.came.emit)

    application = QApplication([])
    rows: list[tuple[int, int, str]] = []
    model, shown, source = _bare_model(rows), QTableView(), Source()

    def on_came(number: int) -> None:
        model.beginInsertRows(QModelIndex(), len(rows), len(rows))
        rows.append((number * 1000, number * 1000 + 900, _text(number)))
        model.endInsertRows()
        shown.scrollToBottom()

    source.came.connect(on_came)
    shown.setModel(model)
    shown.resize(*SIZE)
    shown.show()
    facts = _gaps(application, source)
    assert len(rows) == float(seconds) * CUES_A_SECOND
    return facts


def stream(seconds: str) -> Facts:
    """The whole window, whose job commits so many windows a second, with a cue in each."""
    from PySide6.QtWidgets import QApplication

    from canto_beats.composition import compose
    from canto_beats.desktop.main_window import MainWindow
    from canto_beats.desktop.short_turns import take_short_turns
    from canto_beats.desktop.workbench import Workbench
    from canto_beats.job.events import JobStarted, StageEntered, StageProgressed, WindowCommitted
    from canto_beats.job.outcome import JobOutcome
    from canto_beats.job.request import JobRequest
    from canto_beats.job.stage import Stage
    from canto_beats.library.library import Library
    from canto_beats.service.desk import Desk
    from canto_beats.subtitles.phrase import Phrase

    service = compose()
    with Library.open(service.home) as library:
        job = library.begin_job(service.home.sample, JobRequest(service.home.sample))

    def run_job(request: Any, tell: Callable[[Any], None], _cancel: Any) -> JobOutcome:
        """In the place of the pipeline, whose speed is not asked here."""
        tell(JobStarted(job_id=job, source=request.source, duration_ms=int(float(seconds) * CUES_A_SECOND * 1000)))
        tell(StageEntered(stage=Stage.TRANSCRIBE))

        def commit(number: int) -> None:
            start, text = number * 1000, _text(number)
            spans = tuple((start + at * 50, start + at * 50 + 50) for at in range(len(text)))
            tell(
                WindowCommitted(
                    index=number,
                    start_ms=start,
                    end_ms=start + 900,
                    phrases=(Phrase(text, spans),),
                    speech=((start + 40, start + 860),),
                )
            )
            tell(StageProgressed(stage=Stage.TRANSCRIBE, fraction=number / (float(seconds) * CUES_A_SECOND)))

        _in_time(float(seconds), commit)
        return JobOutcome.cancelled(0)

    service.run_job = run_job  # type: ignore[method-assign]
    application = QApplication([])
    take_short_turns()  # as in the window
    with Desk.open(service.home) as desk:
        window = MainWindow()
        bench = Workbench(window, service, desk)
        window.appear()
        (item,) = bench.open_recordings([service.home.sample])
        bench.start(item.id, "demo")
        worker = bench.queue._worker  # noqa: SLF001 - its end is the end of the stream
        assert worker is not None
        facts = _gaps(application, worker)
        facts["cues"] = len(bench.shown.editor.lines)
        bench.window.close()
        window.deleteLater()
        application.processEvents()
    return facts


def bare_waveform() -> Facts:
    """One line for each column of pixels, from peaks that were made for just this width of a column."""
    from PySide6.QtCore import QLine
    from PySide6.QtGui import QPainter, QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Bare(QWidget):
        first = 0

        def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
            painter, middle = QPainter(self), self.height() // 2
            loud = heights[self.first : self.first + self.width()]
            painter.drawLines([QLine(x, middle - each, x, middle + each) for x, each in enumerate(loud)])
            painter.end()

    heights = [abs(each) // 400 for each in _loudness(FILM_MS // _MS_A_PIXEL)]
    application, shown = QApplication([]), Bare()
    shown.resize(SIZE[0], 200)
    shown.show()

    def scroll(frame: int) -> None:
        shown.first = frame * _SCROLLED_PX
        shown.update()

    return _frames(application, shown, scroll)


def waveform() -> Facts:
    """The timeline of a two-hour film with a subtitle every three seconds."""
    import struct

    from PySide6.QtWidgets import QApplication

    from canto_beats.desktop.timeline.view import TimelineView
    from canto_beats.service.waveform import Peaks
    from canto_beats.subtitles.cue import Cue
    from canto_beats.subtitles.editing.sheet import Line

    application, shown = QApplication([]), TimelineView()
    shown.resize(SIZE[0], 200)
    shown.set_duration(FILM_MS)
    loudness = _loudness(FILM_MS // Peaks.PAIR_MS)
    shown.set_peaks(Peaks(b"".join(struct.pack("<hh", -each, each) for each in loudness)))
    times = range(0, FILM_MS, 3000)
    shown.set_lines([Line(number, Cue(at, at + 2500, _text(number))) for number, at in enumerate(times)])
    shown.show()

    def scroll(_frame: int) -> None:
        shown._navigation.scroll(_SCROLLED_PX)  # noqa: SLF001 - as the wheel does, without its notches
        shown._view_changed()  # noqa: SLF001

    return _frames(application, shown, scroll)


_REPEATED = 7
_JOB = 1
_MS_A_PIXEL = 10
_SCROLLED_PX = 24


def _since_began_ms() -> float:
    return (time.monotonic() - float(os.environ[BEGAN])) * 1000


def _text(number: int) -> str:
    return f"第{number}句，今日落雨，記得帶遮。"


def _loudness(count: int) -> list[int]:
    return [(each * 7919) % 30_000 for each in range(count)]


def _full_library() -> Path:
    from canto_beats.job.request import JobRequest
    from canto_beats.library.library import Library
    from canto_beats.settings import Home
    from canto_beats.subtitles.cue import Cue, FinalCue

    home = Home.from_environment()
    if home.library.exists():
        return home.library
    with Library.open(home) as library:
        job = library.begin_job(Path("film.mp4"), JobRequest(Path("film.mp4")))
        assert job == _JOB
        library.save_cues(job, [FinalCue(Cue(at * 3000, at * 3000 + 2500, _text(at)), None) for at in range(CUES)])
    return home.library


def _bare_model(rows: list[tuple[int, int, str]]) -> Any:
    from PySide6.QtCore import QAbstractTableModel, Qt

    class Bare(QAbstractTableModel):
        def rowCount(self, _parent: Any = None) -> int:  # noqa: N802 - Qt names it
            return len(rows)

        def columnCount(self, _parent: Any = None) -> int:  # noqa: N802
            return 3

        def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
            return str(rows[index.row()][index.column()]) if role == Qt.ItemDataRole.DisplayRole else None

    return Bare()


def _paint(application: QApplication, shown: QWidget) -> None:
    application.processEvents()
    shown.repaint()


def _in_time(seconds: float, each: Callable[[int], None]) -> None:
    began = time.monotonic()
    for number in range(int(seconds * CUES_A_SECOND)):
        time.sleep(max(0.0, began + number / CUES_A_SECOND - time.monotonic()))
        each(number)


def _gaps(application: QApplication, source: Any) -> Facts:
    """How late a timer of 5 ms rings while the thread runs: so long nothing else could have happened either."""
    from PySide6.QtCore import Qt, QTimer

    late: list[float] = []
    last = time.perf_counter()

    def ring() -> None:
        nonlocal last
        now = time.perf_counter()
        late.append((now - last) * 1000 - TICK_MS)
        last = now

    ticks = QTimer()
    ticks.setTimerType(Qt.TimerType.PreciseTimer)
    ticks.setInterval(TICK_MS)
    ticks.timeout.connect(ring)
    source.finished.connect(application.quit)
    ticks.start()
    if not source.isRunning():
        source.start()
    application.exec()
    late.sort()
    return {"late_ms": late[int(len(late) * 0.999)], "worst_ms": late[-1], "ticks": len(late)}


def _frames(application: QApplication, shown: QWidget, scroll: Callable[[int], None]) -> Facts:
    application.processEvents()
    times = []
    for frame in range(FRAMES):
        began = time.perf_counter()
        scroll(frame)
        shown.repaint()
        application.processEvents()
        times.append(time.perf_counter() - began)
    return {"frames_a_second": 1 / median(times), "slowest_ms": max(times) * 1000}


if __name__ == "__main__":
    contestants = (bare_window, window, bare_table, table, bare_stream, stream, bare_waveform, waveform)
    named = {each.__name__: each for each in contestants}
    print(json.dumps(named[sys.argv[1]](*sys.argv[2:])))
