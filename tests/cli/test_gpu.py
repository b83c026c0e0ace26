"""`canto-beats gpu`, with nothing running and with programs that run."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from canto_beats.errors import wrong_usage
from canto_beats.job.memory_status import DeviceStatus, MemoryPolicy
from canto_beats.service.memory_channel.listener import MemoryListener
from canto_beats.service.memory_channel.running_programs import ProgramKind
from canto_beats.service.preferences import read_preferences
from tests.cli.conftest import CommandLine
from tests.fakes.memory_desk import HEARING, PARKED, FakeMemoryDesk
from tests.fakes.memory_program import another_program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from canto_beats.settings import Home

NOTHING_RUNS = "No window, server or transcription is running, so no model is loaded."
WINDOW = f"Window, process {os.getpid()}"


@pytest.fixture
def window(home: Home) -> Iterator[FakeMemoryDesk]:
    """Its desk."""
    desk = FakeMemoryDesk()
    with MemoryListener(home, ProgramKind.WINDOW, desk):
        yield desk


class TestNothingRuns:
    def test_the_devices_are_told_and_what_is_free(self, canto_beats: CommandLine) -> None:
        said = canto_beats("gpu", "status")
        assert said.code == 0
        assert "  cpu      CPU: " in said.out
        assert said.out.endswith(f"\n{NOTHING_RUNS}\n")

    def test_the_same_for_programs(self, canto_beats: CommandLine) -> None:
        found = json.loads(canto_beats("gpu", "status", "--json").out)
        assert found["programs"] == []
        (processor,) = [each for each in found["devices"] if each["name"] == "cpu"]
        assert 0 < processor["free_bytes"] < processor["total_bytes"]
        assert processor["ours_bytes"] is processor["others_bytes"] is None, "nobody is there who could say"

    @pytest.mark.parametrize("verb", ["offload", "release"])
    def test_there_is_nothing_to_give_back(self, canto_beats: CommandLine, verb: str) -> None:
        for named in ([], ["whisper"]):
            said = canto_beats("gpu", verb, *named)
            assert (said.code, said.out, said.err) == (0, f"{NOTHING_RUNS}\n", "")
        assert json.loads(canto_beats("gpu", verb, "--json").out) == {"programs": []}

    def test_a_policy_is_kept_for_the_next_window(self, canto_beats: CommandLine, home: Home) -> None:
        said = canto_beats("gpu", "policy", "keep-warm", "--idle-timeout", "90")
        assert (said.code, said.out) == (0, "The next window begins with the policy keep-warm.\n")
        kept = read_preferences(home)
        assert (kept.memory_policy, kept.idle_timeout_s) == (MemoryPolicy.KEEP_WARM, 90)
        canto_beats("gpu", "policy", "park")
        assert read_preferences(home).idle_timeout_s == 90

    @pytest.mark.parametrize(
        "wrong", [["sometimes"], ["park", "--idle-timeout", "0"], ["park", "--idle-timeout", "inf"], []]
    )
    def test_what_is_no_policy_is_wrong_usage(self, canto_beats: CommandLine, home: Home, wrong: list[str]) -> None:
        assert canto_beats("gpu", "policy", *wrong).code == 2
        assert not home.root.exists()


class TestAWindowRuns:
    def test_its_devices_and_models_are_told(self, canto_beats: CommandLine, window: FakeMemoryDesk) -> None:
        window.now = FakeMemoryDesk((*window.now.models, PARKED)).now
        said = canto_beats("gpu", "status")
        assert (said.code, said.err) == (0, "")
        assert said.out.splitlines() == [
            f"{WINDOW}:",
            "  cuda:0   CUDA (a card): 15.0 GB of 24.0 GB free, 6.0 GB ours, 3.0 GB of others",
            "  cpu      CPU: 20.0 GB of 32.0 GB free, 1.0 GB ours, 11.0 GB of others",
            "  policy sequential, idle for 600 s at most",
            "  whisper-large-v3     on cuda:0, in use by 1, 3.4 GB",
            "  qwen2.5-3b-instruct  on cuda:0, idle for 75 s, 2.6 GB",
            "  demo                 in the computer's memory, idle for 12 s, 38 MB, Its room on the device was needed.",
        ]
        assert window.asked == []

    def test_where_nothing_is_loaded_it_says_so(self, canto_beats: CommandLine, window: FakeMemoryDesk) -> None:
        window.now = FakeMemoryDesk(()).now
        assert canto_beats("gpu", "status").out.splitlines()[-1] == "  no model is loaded"
        assert canto_beats("gpu", "release").out == f"{WINDOW}: No model is loaded.\n"

    def test_the_same_for_programs(self, canto_beats: CommandLine, window: FakeMemoryDesk) -> None:
        found = json.loads(canto_beats("gpu", "status", "--json").out)
        (program,) = found["programs"]
        assert (program["kind"], program["process"], program["problem"]) == ("window", os.getpid(), "")
        assert (program["policy"], program["idle_timeout_s"]) == ("sequential", 600)
        assert program["devices"][0]["others_bytes"] == 3_000_000_000
        assert program["models"][0] == {
            "model": "whisper-large-v3",
            "engine": "faster-whisper",
            "device": "cuda:0",
            "where": "in-use",
            "users": 1,
            "idle_s": None,
            "bytes": HEARING.bytes,
            "note": "",
        }

    def test_models_are_given_back_and_it_is_told_of_each(
        self, canto_beats: CommandLine, window: FakeMemoryDesk
    ) -> None:
        said = canto_beats("gpu", "release", "qwen2.5-3b-instruct")
        assert said.out == f"{WINDOW}: qwen2.5-3b-instruct was released.\n"
        said = canto_beats("gpu", "offload", "--json")
        (program,) = json.loads(said.out)["programs"]
        assert program["sentences"][0] == "whisper-large-v3 is in use; it stays until its work is done."
        assert program["models"][0]["where"] == "in-use"
        assert window.asked == [("release", "qwen2.5-3b-instruct"), ("offload",)]

    def test_a_policy_is_its_from_now_on_and_it_keeps_it_itself(
        self, canto_beats: CommandLine, window: FakeMemoryDesk, home: Home
    ) -> None:
        said = canto_beats("gpu", "policy", "park")
        assert (said.code, said.out) == (0, f"{WINDOW}: park from now on.\n")
        assert window.asked == [("policy", MemoryPolicy.PARK, None)]
        assert read_preferences(home).memory_policy is MemoryPolicy.SEQUENTIAL

    def test_what_it_cannot_do_ends_in_a_sentence(self, canto_beats: CommandLine, window: FakeMemoryDesk) -> None:
        window.error = wrong_usage("memory.no-model", "No model is called that.", "Look at `gpu status`.")
        for verb in ("status", "offload", "release"):
            said = canto_beats("gpu", verb)
            assert (said.code, said.err) == (6, "No model is called that. Look at `gpu status`.\n")
        assert json.loads(canto_beats("gpu", "status", "--json").out)["programs"][0]["problem"]


def test_of_two_programs_each_is_told(canto_beats: CommandLine, window: FakeMemoryDesk) -> None:
    with another_program() as server:
        said = canto_beats("gpu", "release", "demo")
        titles = [f"Server, process {server.pid}:", f"{WINDOW}:"]
        assert sorted(said.out.splitlines()) == sorted(f"{title} No model of that name is loaded." for title in titles)


def test_devices_are_told_as_the_driver_names_them(canto_beats: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    card = DeviceStatus("cuda:0", "CUDA (a card)", 24_000_000_000, 812_400_000)
    monkeypatch.setattr("canto_beats.cli.gpu_command.devices_alone", lambda: (card,))
    assert canto_beats("gpu", "status").out.splitlines()[1] == "  cuda:0   CUDA (a card): 812 MB of 24.0 GB free"
