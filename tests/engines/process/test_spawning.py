"""How an engine process is started: quickly, from anywhere, without the program's upper layers or heavy libraries."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.contracts import EngineError, FailureCause, LoadSpec
from canto_beats.engines.process.client import EngineProcess
from canto_beats.engines.process.spawning import HOST_MODULE, host_command
from canto_beats.engines.process.supervision import Limits
from tests.engines.process.engines import answers, ask

if TYPE_CHECKING:
    from tests.engines.process.conftest import Start

PROJECT = Path(__file__).resolve().parents[3]


def test_a_frozen_program_starts_itself_as_an_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    assert host_command("silero", Limits())[1:4] == ["-P", "-m", HOST_MODULE]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    command = host_command("silero", Limits())
    assert command[:3] == [sys.executable, "--engine-host", "silero"]
    assert f"--parent={os.getpid()}" in command


def test_modules_in_the_current_folder_are_not_imported(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "queue.py").write_text("raise SystemExit('the wrong queue')")
    (tmp_path / "msgspec.py").write_text("raise SystemExit('the wrong msgspec')")
    monkeypatch.chdir(tmp_path)
    engine = start()
    engine.load(LoadSpec("", ""))
    assert list(engine.call(ask(0))) == answers(0)


def test_what_python_prints_while_it_starts_does_not_disturb_the_frames(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text("print('hello from sitecustomize', flush=True)")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    engine = start()
    engine.load(LoadSpec("", ""))
    assert list(engine.call(ask(0))) == answers(0)
    assert "hello from sitecustomize" in engine.log_tail


def test_a_host_imports_no_upper_layer_and_no_heavy_library() -> None:
    unwanted = ("service", "pipeline", "memory", "library", "media", "cli", "desktop", "server", "composition")
    program = (
        "import sys, canto_beats.engines.process.host\n"
        f"layers = {{'canto_beats.' + name for name in {unwanted}}}\n"
        "print(sorted(layers & set(sys.modules)), 'numpy' in sys.modules, 'psutil' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=PROJECT)
    assert told.stdout.split("\n")[0] == "[] False False"


def test_an_engine_is_ready_for_its_model_soon_after_it_is_started(start: Start) -> None:
    def seconds_to_load() -> float:
        began = time.monotonic()
        start().load(LoadSpec("", ""))
        return time.monotonic() - began

    assert min(seconds_to_load() for _ in range(5)) < 0.3


def test_engines_can_be_started_from_many_threads_at_once(start: Start) -> None:
    answered: list[bool] = []

    def work(number: int) -> None:
        engine = start()
        engine.load(LoadSpec("", ""))
        answered.append(list(engine.call(ask(number))) == answers(number))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answered == [True] * 6
    spawners = [thread for thread in threading.enumerate() if thread.name == "engine-spawner"]
    assert len(spawners) == 1


@pytest.mark.parametrize(
    ("code", "cause"), [(errno.EAGAIN, FailureCause.OUT_OF_MEMORY), (errno.EMFILE, FailureCause.BUG)]
)
def test_a_system_that_lets_no_process_start_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, code: int, cause: FailureCause
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(subprocess, "Popen", refuse)
    with pytest.raises(EngineError, match="did not let a process") as caught:
        EngineProcess.start("silero")
    assert caught.value.cause is cause
