from __future__ import annotations

import subprocess
import sys

import psutil
import pytest

from canto_beats.engines.process.spawning import HOST_MODULE
from canto_beats.memory import accelerators
from canto_beats.memory.accelerators import Device
from canto_beats.service.memory_use import memory_use

LARGE = 64_000_000


@pytest.fixture
def gpus(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [
        Device("cuda:1", "CUDA (big)", 90, 80),
        Device("cuda:0", "CUDA (small)", 20, 10),
        Device("cpu", "CPU", 9, 9),
    ]
    monkeypatch.setattr(accelerators, "devices", lambda: found)


@pytest.mark.parametrize("engine", [True, False])
def test_what_was_started_counts_until_it_has_gone(*, engine: bool) -> None:
    before = memory_use()
    program = f"held = bytearray({LARGE}); print('ready', flush=True); input()"
    command = [sys.executable, "-c", program, *([HOST_MODULE] if engine else [])]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        assert child.stdout is not None
        child.stdout.readline()
        during = memory_use()
        assert during.engines == before.engines + engine
        assert during.bytes > before.bytes + LARGE
        child.communicate(b"\n")
    after = memory_use()
    assert after.engines == before.engines
    assert after.bytes < during.bytes - LARGE // 2


def test_one_that_goes_while_it_is_asked_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone:
        def memory_info(self) -> None:
            raise psutil.NoSuchProcess(1)

    monkeypatch.setattr(psutil.Process, "children", lambda _self, *, recursive: [Gone()])
    assert memory_use().engines == 0


@pytest.mark.usefixtures("gpus")
@pytest.mark.parametrize(
    ("device", "label"), [("cuda:0", "CUDA (small)"), ("cuda:1", "CUDA (big)"), ("", "CUDA (big)")]
)
def test_the_accelerator_is_the_one_that_is_worked_on_else_the_emptiest(device: str, label: str) -> None:
    told = memory_use(device).accelerator
    assert told is not None
    assert told.label == label
    assert told.free_bytes < told.total_bytes


def test_a_processor_is_no_accelerator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accelerators, "devices", lambda: [Device("cpu", "CPU", 9, 9)])
    assert memory_use("cpu").accelerator is None
