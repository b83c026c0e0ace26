"""What every test of the window gets: Qt without a display, Qt's warnings as failures, recordings and fake engines."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator

from tests.fakes.app import fake_catalogue, quick_limits
from tests.fakes.models import fake_model
from tests.speech import long_dialogue, write_wav

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.desktop.main_window import MainWindow
from canto_beats.desktop.qt_messages import quieten
from canto_beats.desktop.workbench import Workbench
from canto_beats.job.request import JobRequest
from canto_beats.library.library import Library
from canto_beats.service.desk import Desk
from canto_beats.service.document import SubtitleDocument
from canto_beats.service.job_service import JobService
from canto_beats.service.opening_wish import OpeningWish
from canto_beats.subtitles.cue import FinalCue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.logging import _QtLogCapture  # what the fixture `qtlog` is
    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home
    from canto_beats.subtitles.cue import Cue
    from tests.desktop.driving import Open


_OF_THE_MACHINE = (
    "pa_context_connect() failed",
    "No RHI backend",
    "does not support propagateSizeHints",
    "support raise()",
)
"""It has no sound server, no graphics card and no window manager."""


@pytest.fixture(autouse=True)
def no_qt_warnings(qtlog: _QtLogCapture) -> Iterator[None]:
    quieten()
    yield
    said = [
        record.message
        for record in qtlog.records
        if record.log_type_name != "QtDebugMsg" and not any(about in record.message for about in _OF_THE_MACHINE)
    ]
    if said:
        pytest.fail("Qt complained:\n" + "\n".join(said), pytrace=False)


@pytest.fixture(autouse=True, scope="package")
def no_widget_is_left_to_tests_without_a_window() -> Iterator[None]:
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def garbage_is_collected_in_this_thread_alone() -> Iterator[None]:
    """As while a window is open: what one test leaves behind must not be taken apart in a thread of the next."""
    gc.disable()
    yield
    thresholds = gc.get_threshold()
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > thresholds[generation]:
            gc.collect(generation)
            break
    gc.enable()


@pytest.fixture(autouse=True)
def in_the_source_s_words(qapp: QApplication) -> Iterator[None]:
    """The application is one for all tests of a process: no language stays chosen for those that follow."""
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_wav(tmp_path_factory.mktemp("desktop") / "film.wav", long_dialogue(2)[0])


@pytest.fixture
def film(spoken: Path, tmp_path: Path) -> Path:
    """Two minutes of dialogue in a folder that is the test's own."""
    film = tmp_path / "film.wav"
    film.symlink_to(spoken)
    return film


@pytest.fixture
def document(home: Home, tmp_path: Path, cues: Sequence[Cue]) -> Iterator[SubtitleDocument]:
    """Of the fixture `cues`, which whoever asks for this has to have."""
    with Library.open(home) as library:
        job_id = library.begin_job(tmp_path / "film.mp4", JobRequest(tmp_path / "film.mp4"))
        library.save_cues(job_id, map(FinalCue, cues))
        yield SubtitleDocument(library, job_id)


@pytest.fixture
def editor(qtbot: QtBot, document: SubtitleDocument) -> CueEditor:
    editor = CueEditor()
    editor.open(document)
    return editor


@pytest.fixture
def service(home: Home, fake_engines: None) -> JobService:
    return JobService(home, fake_catalogue(), quick_limits())


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return fake_model(tmp_path / "model")


@pytest.fixture
def open_window(qtbot: QtBot, service: JobService, home: Home) -> Iterator[Open]:
    """Opens a window as a start of the program does; several one after the other, if a test likes."""
    opened: list[tuple[Workbench, Desk]] = []
    fake_model(home.models / "somebody--fake-whisper")

    def open_one(*recordings: Path) -> Workbench:
        desk = Desk.open(home)
        window = MainWindow()
        bench = Workbench(window, service, desk)
        opened.append((bench, desk))
        with qtbot.waitExposed(window):
            window.show()
        bench.models._speech.setCurrentIndex(bench.models._speech.findData("somebody/fake-whisper"))
        bench.open_recordings(recordings) if recordings else bench.begin_with(OpeningWish())
        return bench

    yield open_one
    for bench, desk in opened:
        bench.queue.cancel(-1 if bench.queue.running is None else bench.queue.running.id)
        if bench.window.isVisible():
            assert bench.queue.close(5000)
            assert bench.window.close()
        bench.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        desk.close()
