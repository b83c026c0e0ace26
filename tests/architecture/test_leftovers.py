from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import psutil
import pytest

from tests import leftovers
from tests.leftovers import LeftoverProcesses, LeftoverThreads, UnexpectedRecords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from canto_beats.settings import Home

WAITS = "import sys; print('up', flush=True); sys.stdin.read()"
LEAVES_A_GRANDCHILD = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {WAITS!r}])"


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers, "SECONDS_TO_END", 0.1)


@pytest.fixture
def child() -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen([sys.executable, "-c", WAITS], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout
        child.stdout.readline()
        yield child
        child.kill()


def test_a_child_from_before_the_test_is_not_the_tests(child: subprocess.Popen[bytes], home: Home) -> None:
    assert LeftoverProcesses(home.root).end() == []
    assert child.poll() is None


def test_a_child_left_running_is_named_and_killed(home: Home) -> None:
    processes = LeftoverProcesses(home.root)
    with subprocess.Popen([sys.executable, "-c", WAITS], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as child:
        (described,) = processes.end()
        assert str(child.pid) in described
        assert child.wait(5) != 0
    assert processes.end() == []


def test_an_orphan_is_found_by_the_home_folder_in_its_environment(home: Home) -> None:
    processes = LeftoverProcesses(home.root)
    with subprocess.Popen(
        [sys.executable, "-c", LEAVES_A_GRANDCHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout
        child.stdout.readline()
        assert child.wait(5) == 0
        (orphan,) = processes.found()
        assert os.getpid() not in {parent.pid for parent in orphan.parents()}
        assert len(processes.end()) == 1
        psutil.wait_procs([orphan], timeout=5)
    assert processes.found() == []


def test_a_thread_left_running_is_named_and_a_process_wide_one_is_not() -> None:
    threads = LeftoverThreads()
    done = threading.Event()
    ours = threading.Thread(target=done.wait, name="reader of frames")
    permanent = threading.Thread(target=done.wait, name="engine-spawner")
    for thread in (ours, permanent):
        thread.start()
    (described,) = threads.end()
    assert "reader of frames" in described
    done.set()
    for thread in (ours, permanent):
        thread.join()
    assert threads.end() == []


@pytest.mark.allows_log
def test_warnings_of_the_package_are_collected_and_its_logger_given_back() -> None:
    package = logging.getLogger("canto_beats")
    as_it_was = list(package.handlers)
    records = UnexpectedRecords()
    added = logging.NullHandler()
    package.addHandler(added)
    package.propagate = False
    logging.getLogger("canto_beats.media").warning("odd %d", 7)
    logging.getLogger("canto_beats.media").info("nothing odd")
    assert records.end() == ["WARNING canto_beats.media: odd 7"]
    assert package.handlers == as_it_was
    assert package.propagate
