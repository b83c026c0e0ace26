"""What every test gets: a home folder of its own, so that no test ever sees or touches a person's library, and a look
round afterwards, so that a test which leaves a process, a thread or an unexpected warning behind fails itself and not
a later one.
"""

from __future__ import annotations

import gc
import os
import signal
from typing import TYPE_CHECKING

import pytest

from canto_beats.settings import HOME_VARIABLE, Home
from tests.leftovers import LeftoverProcesses, LeftoverThreads, UnexpectedRecords

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


# Two workers with two threads each on two cores wait for one another by spinning: half of all work on tiny models was
# that. Programs that tests start inherit it; where threads are the subject, the engine is told how many.
os.environ.setdefault("OMP_NUM_THREADS", "1")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "allows_log: the test provokes warnings or errors in the package's log")
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # Started in the background of a script: the programs that tests start and stop would inherit deafness.
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish() -> None:
    """What is imported by now stays: hundreds of jobs collect their garbage, and none need look through all of this."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return Home.from_environment()


@pytest.fixture(autouse=True)
def nothing_left_behind(home: Home, request: pytest.FixtureRequest) -> Iterator[None]:
    """Set up before and torn down after every fixture the test asks for, so theirs are looked for as well."""
    records, threads, processes = UnexpectedRecords(), LeftoverThreads(), LeftoverProcesses(home.root)
    yield
    left = processes.end() + threads.end()
    logged = records.end()
    if left:
        pytest.fail("The test left behind:\n" + "\n".join(left), pytrace=False)
    if logged and request.node.get_closest_marker("allows_log") is None:
        pytest.fail(
            "The log has what no test expected (mark the test `allows_log` if it should):\n" + "\n".join(logged),
            pytrace=False,
        )


@pytest.fixture
def fake_engines(monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config) -> None:
    """Lets engine processes import `tests.fakes`, whatever folder the tests were started from."""
    monkeypatch.setenv("PYTHONPATH", str(pytestconfig.rootpath), prepend=os.pathsep)
