"""If the program dies, however it dies, its engines die with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import psutil
import pytest

from canto_beats.engines.process.lifeline import PARENT_GONE
from canto_beats.engines.process.spawning import host_command
from canto_beats.engines.process.supervision import Limits
from tests.engines.process.engines import wait_until
from tests.fakes import FAKE_SPEECH
from tests.fakes.behaviour import behave

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="real POSIX signals"),
    pytest.mark.usefixtures("fake_engines"),
]

Parent = tuple[subprocess.Popen[str], psutil.Process]


@pytest.fixture
def start_parent(tmp_path: Path) -> Iterator[Callable[..., Parent]]:
    """A program of its own that starts an engine and tells its process id, then how far it is."""
    parents: list[Parent] = []

    def start(until: str, **knobs: Any) -> Parent:
        model = behave(tmp_path / "model", **knobs)
        command = [sys.executable, "-m", "tests.engines.process.parent_program", until, str(model)]
        pipe = subprocess.PIPE
        program = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=dict(os.environ))
        assert program.stdout
        parents.append((program, psutil.Process(int(program.stdout.readline()))))
        assert program.stdout.readline() == f"{until}\n"
        return parents[-1]

    yield start
    for program, engine in parents:
        program.kill()
        program.communicate()
        assert has_ended(engine)


def has_ended(process: psutil.Process) -> bool:
    try:
        return bool(process.status() == psutil.STATUS_ZOMBIE)  # whoever inherits orphans may not reap them
    except psutil.NoSuchProcess:
        return True


@pytest.mark.parametrize(
    ("until", "knobs"),
    [
        ("started", {}),
        ("loading", {"load_s": 60}),
        ("loaded", {}),
        ("working", {"window_s": 60, "stubborn": True}),
        ("working", {"at": 0, "hold_gil_s": 60}),
    ],
    ids=["importing", "loading", "idle", "working", "holding the interpreter"],
)
def test_an_engine_dies_within_a_second_of_its_killed_parent(
    start_parent: Callable[..., Parent], until: str, knobs: dict[str, Any]
) -> None:
    program, engine = start_parent(until, **knobs)
    assert not has_ended(engine)
    program.kill()
    wait_until(lambda: has_ended(engine), 1.0)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a stopped process cannot notice")
def test_a_stopped_engine_dies_with_its_parent_too(start_parent: Callable[..., Parent]) -> None:
    program, engine = start_parent("loaded")
    engine.suspend()
    program.kill()
    wait_until(lambda: has_ended(engine), 1.0)


def test_a_parent_that_just_ends_without_closing_leaves_no_engine(start_parent: Callable[..., Parent]) -> None:
    program, engine = start_parent("loaded")
    program.communicate("end\n", timeout=10)
    wait_until(lambda: has_ended(engine), 1.0)


def test_an_engine_outlives_the_thread_that_asked_for_it(start_parent: Callable[..., Parent]) -> None:
    program, _ = start_parent("started by a thread")
    assert program.communicate("call\n", timeout=10)[0] == "answered\n"


def test_a_parent_that_was_stopped_for_long_finds_its_engine_alive(start_parent: Callable[..., Parent]) -> None:
    program, engine = start_parent("loaded")
    program.send_signal(signal.SIGSTOP)
    with pytest.raises(subprocess.TimeoutExpired):
        program.wait(2)  # more than twice what the engine may be silent for
    program.send_signal(signal.SIGCONT)
    assert program.communicate("call\n", timeout=10)[0] == "answered\n"
    assert has_ended(engine)


def test_ctrl_c_in_the_terminal_does_not_touch_the_engine(start_parent: Callable[..., Parent]) -> None:
    program, engine = start_parent("loaded")
    os.killpg(engine.pid, signal.SIGINT)
    assert program.communicate("call\n", timeout=10)[0] == "answered\n"


def host(parent: int) -> subprocess.Popen[bytes]:
    command = [part for part in host_command(FAKE_SPEECH, Limits()) if not part.startswith("--parent")]
    return subprocess.Popen([*command, f"--parent={parent}"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)


def test_an_engine_whose_command_pipe_ends_exits() -> None:
    with host(os.getpid()) as process:
        assert process.stdin
        process.stdin.close()
        assert process.wait(5) == PARENT_GONE


def test_an_engine_whose_parent_died_before_it_could_look_exits() -> None:
    with host(parent=1) as process:
        assert process.wait(5) == PARENT_GONE


WATCHED = """
import os, subprocess, sys
from canto_beats.engines.process.lifeline import keep_watchdog
from tests.fakes.mishaps import hold_gil
keep_watchdog(os.getppid(), 0.5)
print(os.getpid(), flush=True)
sys.stdin.readline()
hold_gil(60)
"""
WATCHED_PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {WATCHED!r}])"


def test_the_watchdog_ends_an_orphan_whose_native_code_holds_the_interpreter() -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", WATCHED_PARENT], stdin=pipe, stdout=pipe, stderr=pipe) as parent:
        assert parent.stdin
        assert parent.stdout
        watched = psutil.Process(int(parent.stdout.readline()))
        with pytest.raises(psutil.TimeoutExpired):
            watched.wait(1.2)  # it lives as long as its parent does and the interpreter is free
        parent.stdin.write(b"go on\n")
        parent.stdin.flush()
        parent.kill()
        wait_until(lambda: has_ended(watched), 2)
