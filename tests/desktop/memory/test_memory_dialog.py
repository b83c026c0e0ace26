"""The memory dialog by itself, and in the whole window with a desk that says what a test wants."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.look.languages import Language, Languages
from canto_beats.desktop.main_window import MainWindow
from canto_beats.desktop.memory import memory_watch
from canto_beats.desktop.memory.memory_dialog import MemoryDialog
from canto_beats.desktop.memory.memory_history import KEPT_MS, MemoryHistory
from canto_beats.desktop.memory.memory_line import Sample
from canto_beats.desktop.workbench import Workbench
from canto_beats.errors import wrong_usage
from canto_beats.job.memory_status import DeviceStatus, MemoryPolicy, ModelStatus, Whereabouts
from canto_beats.job.stage import Stage
from canto_beats.service.desk import Desk
from canto_beats.service.memory_channel.asking import ask_all
from canto_beats.service.memory_channel.listener import MemoryListener
from canto_beats.service.memory_channel.messages import Asked, Verb
from canto_beats.service.memory_channel.running_programs import ProgramKind
from canto_beats.service.preferences import read_preferences
from tests.desktop.driving import trigger
from tests.fakes.memory_desk import CPU, GPU, HEARING, IDLE, PARKED, FakeMemoryDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from canto_beats.service.job_service import JobService
    from canto_beats.settings import Home

LONG_MS = 30_000
EMPTY = "No model is loaded. Start the transcription of a recording"


@pytest.fixture
def memory() -> FakeMemoryDesk:
    return FakeMemoryDesk((HEARING, IDLE, PARKED))


@pytest.fixture
def bench(qtbot: QtBot, service: JobService, home: Home, memory: FakeMemoryDesk) -> Iterator[Workbench]:
    with Desk.open(home) as desk:
        window = MainWindow()
        bench = Workbench(window, service, desk, memory)
        with qtbot.waitExposed(window):
            window.show()
        yield bench
        memory.may_go_on.set()
        assert bench.window.close()
        bench.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def dialog(qtbot: QtBot, home: Home) -> MemoryDialog:
    dialog = MemoryDialog(Chosen(home), MemoryHistory())
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def opened(qtbot: QtBot, bench: Workbench) -> MemoryDialog:
    assert bench.lending is not None
    with qtbot.waitSignal(bench.lending.watch.read, timeout=LONG_MS):
        trigger(bench, "memory")
    dialog = bench.lending.dialog
    assert dialog is not None
    return dialog


def row(dialog: MemoryDialog, number: int) -> list[str]:
    items = [dialog.models.item(number, column) for column in range(dialog.models.columnCount())]
    return [item.text() if item is not None else "" for item in items]


def is_told(dialog: MemoryDialog, words: str) -> Callable[[], bool]:
    return lambda: words in dialog.told.text()


class TestWhatIsShown:
    def test_of_each_model_where_it_is_and_for_how_long_nobody_has_used_it(
        self, dialog: MemoryDialog, memory: FakeMemoryDesk
    ) -> None:
        dialog.show_status(memory.now)
        assert row(dialog, 0) == ["whisper-large-v3", "On the GPU", "1", "–", "3.4 GB", ""]
        assert row(dialog, 1) == ["qwen2.5-3b-instruct", "On the GPU", "–", "1 min 15 s", "2.6 GB", ""]
        assert row(dialog, 2) == [
            "demo",
            "In the computer’s memory",
            "–",
            "12 s",
            "38 MB",
            "Its room on the device was needed.",
        ]

    @pytest.mark.parametrize("where", Whereabouts)
    def test_wherever_a_model_can_be_there_are_words_for_it(self, dialog: MemoryDialog, where: Whereabouts) -> None:
        dialog.show_status(FakeMemoryDesk((replace(IDLE, where=where),)).now)
        assert row(dialog, 0)[1][:1].isupper()

    def test_several_gpus_are_told_apart(self, dialog: MemoryDialog) -> None:
        other = replace(GPU, name="cuda:1")
        dialog.show_status(FakeMemoryDesk((replace(IDLE, device="cuda:1"),), (GPU, other, CPU)).now)
        assert row(dialog, 0)[1] == "On the GPU 1"

    def test_of_each_device_whose_its_memory_is(self, dialog: MemoryDialog, memory: FakeMemoryDesk) -> None:
        dialog.show_status(memory.now)
        gpu, computer = dialog.devices
        assert gpu.title.text() == "CUDA (a card)"
        assert [gpu.ours.text(), gpu.others.text(), gpu.room.text()] == [
            "canto-beats 6.0 GB",
            "Others 3.0 GB",
            "15.0 GB of 24.0 GB free",
        ]
        assert computer.title.text() == "The computer’s memory"
        ours, others = gpu.bar.parts()
        assert ours == pytest.approx(2 * others)
        assert ours + others == pytest.approx(9 / 24 * (gpu.bar.width() - 2))

    def test_where_the_driver_does_not_say_whose_it_is_nothing_is_claimed(self, dialog: MemoryDialog) -> None:
        dialog.show_status(FakeMemoryDesk((), (replace(GPU, ours_bytes=None),)).now)
        (gpu,) = dialog.devices
        assert (gpu.ours.isVisible(), gpu.others.text()) == (False, "In use 9.0 GB")
        assert gpu.bar.parts()[0] == 0

    def test_a_device_that_has_gone_is_shown_no_longer(self, dialog: MemoryDialog, memory: FakeMemoryDesk) -> None:
        dialog.show_status(memory.now)
        dialog.show_status(replace(memory.now, devices=(CPU,)))
        assert [view.isVisible() for view in dialog.devices] == [True, False]
        assert dialog.devices[0].title.text() == "The computer’s memory"

    def test_of_many_devices_the_history_gives_way(self, qtbot: QtBot, dialog: MemoryDialog) -> None:
        many = [replace(GPU, name=f"cuda:{number}") for number in range(8)]
        dialog.show_status(FakeMemoryDesk((), many).now)
        assert not any(view.line.isVisible() for view in dialog.devices)
        qtbot.waitUntil(lambda: dialog.minimumSizeHint().height() < 720)
        dialog.show_status(FakeMemoryDesk((), many[:3]).now)
        assert dialog.devices[2].line.isVisible()

    def test_while_nothing_is_loaded_it_says_what_to_do(self, dialog: MemoryDialog) -> None:
        assert dialog.nothing.text() == "The devices are being asked…"
        dialog.show_status(FakeMemoryDesk(()).now)
        assert dialog.nothing.text().startswith(EMPTY)
        assert not dialog.models.isVisible()
        dialog.show_busy(busy=False)
        assert not dialog.release.isEnabled()
        dialog.show_status(FakeMemoryDesk().now)
        assert (dialog.nothing.isVisible(), dialog.models.isVisible()) == (False, True)

    def test_a_choice_in_the_list_outlives_another_reading(self, dialog: MemoryDialog, memory: FakeMemoryDesk) -> None:
        dialog.show_status(memory.now)
        dialog.models.selectRow(1)
        assert dialog.models.chosen == ("qwen2.5-3b-instruct",)
        dialog.show_status(replace(memory.now, models=(replace(HEARING, bytes=1), replace(IDLE, idle_s=77.0), PARKED)))
        assert dialog.models.chosen == ("qwen2.5-3b-instruct",)
        dialog.show_status(replace(memory.now, models=(PARKED, IDLE)))
        assert dialog.models.chosen == ("qwen2.5-3b-instruct",)
        dialog.show_status(replace(memory.now, models=(PARKED,)))
        assert dialog.models.chosen == ()

    def test_the_memory_of_a_recordings_last_job_is_drawn_if_it_is_known(self, dialog: MemoryDialog) -> None:
        assert not dialog.job.isVisible()
        dialog.show_job("film.mp4", [Sample(0, 10, Stage.PRE_CLEAR), Sample(3000, 4_200_000_000, Stage.TRANSCRIBE)])
        assert dialog.job.isVisible()
        assert dialog.job.accessibleName() == "Memory during the last transcription of film.mp4"
        assert dialog.job.words_at(dialog.job.width()) == "4.2 GB · Transcribing"
        dialog.show_job("other.mp4", [])
        assert not dialog.job.isVisible()

    def test_another_language_is_said_while_it_is_open(
        self, dialog: MemoryDialog, memory: FakeMemoryDesk, qapp: QApplication, home: Home
    ) -> None:
        dialog.show_status(memory.now)
        Languages(qapp, home.resources / "translations").choose(Language.HONG_KONG)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        assert dialog.windowTitle() == "記憶體"
        assert row(dialog, 2)[1] == "在電腦記憶體中"
        assert dialog.choice.policy.currentText() == "逐個載入"
        assert dialog.devices[0].room.text() == "可用 15.0 GB，共 24.0 GB"


class TestHistory:
    def test_it_keeps_the_last_minutes_of_each_device(self) -> None:
        history, used = MemoryHistory(), replace(CPU, ours_bytes=None)
        for second in range(0, 1000, 10):
            history.add(FakeMemoryDesk((), (replace(GPU, ours_bytes=second), used)).now, second * 1000)
        kept = history.of("cuda:0")
        assert (kept[0].at_ms, kept[-1].at_ms) == (990_000 - KEPT_MS, 990_000)
        assert kept[-1].bytes == 990
        assert history.of("cpu")[-1].bytes == 12_000_000_000, "where ours is not known, all that is in use"
        assert history.of("mps") == []


class TestKeysAndNames:
    def test_every_control_says_what_it_is_and_tab_reaches_it(
        self, qtbot: QtBot, dialog: MemoryDialog, memory: FakeMemoryDesk
    ) -> None:
        dialog.show_status(memory.now)
        dialog.show_busy(busy=False)
        dialog.choice._chosen.change(memory_policy=MemoryPolicy.PARK)
        wanted = {dialog.models, dialog.choice.policy, dialog.choice.timeout, dialog.refresh, dialog.offload}
        wanted |= {dialog.release, dialog._close}
        assert all(told(widget) for widget in wanted)
        seen: set[QWidget | None] = set()
        for _ in range(20):
            dialog.focusNextChild()
            seen.add(dialog.focusWidget())
        assert wanted <= seen

    def test_bars_and_curves_are_told_to_whoever_listens(self, dialog: MemoryDialog, memory: FakeMemoryDesk) -> None:
        dialog.show_status(memory.now)
        gpu = dialog.devices[0]
        assert told(gpu.bar) == "CUDA (a card)"
        assert gpu.bar.accessibleDescription() == "canto-beats 6.0 GB · Others 3.0 GB · 15.0 GB of 24.0 GB free"
        assert told(gpu.line) == "CUDA (a card): what canto-beats had in use, in the last minutes"


def told(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


class TestInTheWindow:
    def test_the_panel_opens_it_by_mouse_and_by_keys_and_there_is_one(self, qtbot: QtBot, bench: Workbench) -> None:
        lending = bench.lending
        assert lending is not None
        qtbot.mouseClick(bench.memory, Qt.MouseButton.LeftButton)
        dialog = lending.dialog
        assert dialog is not None
        assert not dialog.isModal()
        qtbot.keyClick(bench.memory, Qt.Key.Key_Space)
        assert lending.dialog is dialog
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert lending.dialog is None
        trigger(bench, "memory")
        assert lending.dialog is not None

    def test_it_is_read_again_and_again_while_it_is_open_and_nothing_is_used_by_that(
        self, qtbot: QtBot, bench: Workbench, memory: FakeMemoryDesk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(memory_watch, "LOOKED_AT_EVERY_MS", 5)
        memory.now = FakeMemoryDesk(()).now
        dialog = opened(qtbot, bench)
        qtbot.waitUntil(lambda: memory.readings > 3, timeout=LONG_MS)
        memory.now = FakeMemoryDesk((IDLE,)).now
        qtbot.waitUntil(lambda: dialog.models.rowCount() == 1, timeout=LONG_MS)
        assert {asked[0] for asked in memory.asked} == {"policy"}
        assert len(dialog.devices[0].line.stretches()[0]) > 3

    def test_closed_and_with_nothing_loaded_nothing_is_read(
        self, qtbot: QtBot, bench: Workbench, memory: FakeMemoryDesk
    ) -> None:
        assert bench.lending is not None
        watch = bench.lending.watch
        dialog = opened(qtbot, bench)
        assert watch.is_reading
        dialog.close()
        assert watch.is_reading, "something is loaded, and its history is wanted the next time"
        memory.now = FakeMemoryDesk(()).now
        with qtbot.waitSignal(watch.read, timeout=LONG_MS):
            watch.look()
        assert not watch.is_reading

    def test_a_desk_that_takes_its_time_blocks_nothing(
        self, qtbot: QtBot, bench: Workbench, memory: FakeMemoryDesk
    ) -> None:
        memory.may_go_on.clear()
        trigger(bench, "memory")
        assert bench.lending is not None
        dialog = bench.lending.dialog
        assert dialog is not None
        dialog.refresh.click()
        assert dialog.nothing.text() == "The devices are being asked…"
        memory.may_go_on.set()
        qtbot.waitUntil(lambda: dialog.models.rowCount() == 3, timeout=LONG_MS)
        dialog.refresh.click()
        qtbot.waitUntil(lambda: memory.readings > 1, timeout=LONG_MS)

    def test_all_models_are_offloaded_or_those_that_are_chosen_are_released(
        self, qtbot: QtBot, bench: Workbench, memory: FakeMemoryDesk
    ) -> None:
        dialog = opened(qtbot, bench)
        qtbot.waitUntil(dialog.offload.isEnabled, timeout=LONG_MS)
        dialog.offload.click()
        assert not dialog.release.isEnabled(), "one thing after the other"
        qtbot.waitUntil(is_told(dialog, "qwen2.5-3b-instruct waits in the computer’s memory."), timeout=LONG_MS)
        assert "whisper-large-v3 is in use" in dialog.told.text()
        qtbot.waitUntil(lambda: row(dialog, 1)[1] == "In the computer’s memory", timeout=LONG_MS)
        dialog.models.selectRow(1)
        dialog.release.click()
        qtbot.waitUntil(is_told(dialog, "qwen2.5-3b-instruct was released."), timeout=LONG_MS)
        assert memory.asked[1:] == [("offload",), ("release", "qwen2.5-3b-instruct")]

    def test_what_cannot_be_done_is_said(self, qtbot: QtBot, bench: Workbench, memory: FakeMemoryDesk) -> None:
        dialog = opened(qtbot, bench)
        qtbot.waitUntil(dialog.release.isEnabled, timeout=LONG_MS)
        memory.error = wrong_usage("memory.no", "It cannot be done.", "Try again.")
        dialog.release.click()
        qtbot.waitUntil(is_told(dialog, "It cannot be done. Try again."), timeout=LONG_MS)
        memory.error = None

    def test_closing_the_window_closes_it(self, qtbot: QtBot, bench: Workbench) -> None:
        opened(qtbot, bench)
        assert bench.window.close()
        assert bench.lending is not None
        assert bench.lending.dialog is None
        assert not bench.lending.watch.is_reading


class TestPolicy:
    def test_the_desk_is_told_at_the_beginning_what_was_chosen_before(
        self, qtbot: QtBot, bench: Workbench, memory: FakeMemoryDesk
    ) -> None:
        qtbot.waitUntil(lambda: memory.asked == [("policy", MemoryPolicy.SEQUENTIAL, 600)], timeout=LONG_MS)

    def test_what_is_chosen_counts_at_once_is_explained_and_is_kept(
        self, qtbot: QtBot, bench: Workbench, memory: FakeMemoryDesk, home: Home
    ) -> None:
        choice = opened(qtbot, bench).choice
        assert not choice.timeout.isEnabled(), "nothing stays, so nothing stays too long"
        choice.policy.setCurrentIndex(list(MemoryPolicy).index(MemoryPolicy.KEEP_WARM))
        assert choice.sentence.text().startswith("A model stays loaded until")
        assert choice.policy.accessibleDescription() == choice.sentence.text()
        choice.timeout.setCurrentIndex(0)
        qtbot.waitUntil(lambda: memory.now.policy is MemoryPolicy.KEEP_WARM, timeout=LONG_MS)
        qtbot.waitUntil(lambda: memory.now.idle_timeout_s == 60, timeout=LONG_MS)
        kept = read_preferences(home)
        assert (kept.memory_policy, kept.idle_timeout_s) == (MemoryPolicy.KEEP_WARM, 60)

    def test_each_policy_has_a_sentence_of_its_own(self, dialog: MemoryDialog) -> None:
        sentences = set()
        for at in range(len(MemoryPolicy)):
            dialog.choice.policy.setCurrentIndex(at)
            sentences.add(dialog.choice.sentence.text())
        assert len(sentences) == len(MemoryPolicy)

    def test_a_time_that_is_on_no_list_is_shown_all_the_same(self, dialog: MemoryDialog) -> None:
        dialog.choice._chosen.change(memory_policy=MemoryPolicy.PARK, idle_timeout_s=90)
        assert dialog.choice.timeout.currentText() == "1 min 30 s"
        assert dialog.choice.timeout.isEnabled()

    def test_what_a_terminal_chooses_is_kept_and_shown_here(
        self, qtbot: QtBot, bench: Workbench, memory: FakeMemoryDesk, home: Home
    ) -> None:
        dialog = opened(qtbot, bench)
        assert bench.lending is not None
        qtbot.waitUntil(lambda: len(memory.asked) == 1, timeout=LONG_MS)
        with MemoryListener(home, ProgramKind.WINDOW, bench.lending.shared):
            (told,) = ask_all(home, Asked(Verb.POLICY, policy=MemoryPolicy.PARK))
        assert told.answer.status is not None
        assert told.answer.status.policy is MemoryPolicy.PARK
        qtbot.waitUntil(lambda: dialog.choice.policy.value is MemoryPolicy.PARK, timeout=LONG_MS)
        assert read_preferences(home).memory_policy is MemoryPolicy.PARK
        assert memory.asked[1:] == [("policy", MemoryPolicy.PARK, None)], "the desk is not told twice"

    def test_a_terminal_reads_and_releases_what_the_window_has(
        self, bench: Workbench, memory: FakeMemoryDesk, home: Home
    ) -> None:
        assert bench.lending is not None
        with MemoryListener(home, ProgramKind.WINDOW, bench.lending.shared):
            (told,) = ask_all(home, Asked(Verb.RELEASE, ("demo",)))
        assert told.answer.sentences == ("demo was released.",)
        assert told.answer.status == memory.now


def test_a_model_on_the_processor_is_said_to_be_there(dialog: MemoryDialog) -> None:
    on_processor = ModelStatus("demo", "faster-whisper", "cpu", Whereabouts.READY, bytes=None)
    dialog.show_status(FakeMemoryDesk((on_processor,), (DeviceStatus("cpu", "CPU", 10, 5),)).now)
    assert row(dialog, 0) == ["demo", "On the processor", "–", "–", "–", ""]
