"""Real sockets on the loopback, real programs, some of them killed in the middle of an answer."""

from __future__ import annotations

import os
import socket
import stat
import sys
import threading
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import psutil
import pytest

from canto_beats.errors import wrong_usage
from canto_beats.job.memory_status import MemoryPolicy, ModelStatus, Whereabouts
from canto_beats.service.memory_channel import asking, listener, messages
from canto_beats.service.memory_channel.asking import ask_all
from canto_beats.service.memory_channel.listener import LOOPBACK, MOST_CALLERS, MemoryListener
from canto_beats.service.memory_channel.messages import Answered, Asked, Direction, Verb
from canto_beats.service.memory_channel.running_programs import ProgramKind, RunningProgram, publish, published
from tests.fakes.memory_desk import FakeMemoryDesk
from tests.fakes.memory_program import another_program, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from canto_beats.settings import Home

STATUS = Asked(Verb.STATUS)


@pytest.fixture
def desk(home: Home) -> Iterator[FakeMemoryDesk]:
    """A window's, which can be asked."""
    desk = FakeMemoryDesk()
    with MemoryListener(home, ProgramKind.WINDOW, desk):
        yield desk
    desk.may_go_on.set()


def this_program(home: Home) -> RunningProgram:
    (found,) = published(home)
    return found


def called(home: Home) -> socket.socket:
    return socket.create_connection((LOOPBACK, this_program(home).port), timeout=30)


def heard_to_the_end(caller: socket.socket) -> bytes:
    heard = b""
    try:
        while more := caller.recv(65536):
            heard += more
    except ConnectionResetError:  # what it had said was not read to its end
        pass
    return heard


class TestAsking:
    def test_without_a_program_nobody_answers(self, home: Home) -> None:
        assert ask_all(home, STATUS) == []

    def test_what_the_desk_says_arrives_as_it_was_said(self, home: Home, desk: FakeMemoryDesk) -> None:
        (told,) = ask_all(home, STATUS)
        assert told.answer == Answered(status=desk.now)
        assert (told.program.kind, told.program.process.id) == (ProgramKind.WINDOW, os.getpid())
        assert desk.asked == []

    def test_models_are_offloaded_and_released_with_a_sentence_for_each(self, home: Home, desk: FakeMemoryDesk) -> None:
        (told,) = ask_all(home, Asked(Verb.OFFLOAD, ("qwen2.5-3b-instruct",)))
        assert told.answer.sentences == ("qwen2.5-3b-instruct waits in the computer's memory.",)
        assert told.answer.status is not None
        assert told.answer.status.models[1].where is Whereabouts.PARKED, "it is told how things are afterwards"
        (told,) = ask_all(home, Asked(Verb.RELEASE))
        assert len(told.answer.sentences) == 2
        assert desk.asked == [("offload", "qwen2.5-3b-instruct"), ("release",)]

    def test_a_policy_is_set(self, home: Home, desk: FakeMemoryDesk) -> None:
        (told,) = ask_all(home, Asked(Verb.POLICY, policy=MemoryPolicy.PARK, idle_timeout_s=90))
        assert told.answer.status is not None
        assert (told.answer.status.policy, told.answer.status.idle_timeout_s) == (MemoryPolicy.PARK, 90)

    def test_what_cannot_be_done_is_said_in_two_sentences(self, home: Home, desk: FakeMemoryDesk) -> None:
        desk.error = wrong_usage("memory.no-model", "No model is called that.", "Look at `gpu status`.")
        (told,) = ask_all(home, STATUS)
        assert told.answer == Answered(problem="No model is called that. Look at `gpu status`.")

    @pytest.mark.allows_log
    def test_a_bug_in_the_program_is_no_trace_in_the_terminal(self, home: Home, desk: FakeMemoryDesk) -> None:
        desk.error = ZeroDivisionError()
        (told,) = ask_all(home, STATUS)
        assert "did not expect" in told.answer.problem

    def test_a_folder_whose_name_is_no_text_hinders_nobody(self, home: Home, desk: FakeMemoryDesk) -> None:
        desk.now = replace(desk.now, models=(ModelStatus("m\udcff", "e", "cpu", Whereabouts.READY),))
        (told,) = ask_all(home, Asked(Verb.RELEASE, ("\udcff",)))
        assert told.answer.status is not None
        assert told.answer.status.models[0].model == "m?"

    def test_several_ask_at_once_and_each_is_answered(self, home: Home, desk: FakeMemoryDesk) -> None:
        answers: list[Answered] = []

        def ask() -> None:
            answers.extend(told.answer for told in ask_all(home, STATUS))

        threads = [threading.Thread(target=ask) for _ in range(listener.MOST_ANSWERS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert answers == [Answered(status=desk.now)] * listener.MOST_ANSWERS

    def test_who_takes_too_long_is_waited_for_no_longer(
        self, home: Home, desk: FakeMemoryDesk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(asking, "_TOLD_WITHIN_S", 0.05)
        desk.may_go_on.clear()
        (told,) = ask_all(home, STATUS)
        assert told.answer.problem.endswith("does not answer. Try again in a minute, or close it.")
        desk.may_go_on.set()

    def test_words_of_another_version_are_said_to_be_that(
        self, home: Home, desk: FakeMemoryDesk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(listener, "answer", lambda *_: {"status": {"policy": "telepathy"}})
        (told,) = ask_all(home, STATUS)
        assert "in words that this version does not know" in told.answer.problem


class TestTheFile:
    @pytest.mark.skipif(sys.platform == "win32", reason="there the folder of a person is closed to others by itself")
    def test_only_this_person_may_read_it(self, home: Home, desk: FakeMemoryDesk) -> None:
        (file,) = home.running.iterdir()
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(home.running.stat().st_mode) == 0o700

    def test_it_goes_with_the_program(self, home: Home) -> None:
        with MemoryListener(home, ProgramKind.WINDOW, FakeMemoryDesk()):
            assert len(list(published(home))) == 1
        assert list(home.running.iterdir()) == []

    def test_one_of_a_killed_program_is_removed_even_where_its_number_is_used_again(
        self, home: Home, desk: FakeMemoryDesk
    ) -> None:
        gone = replace(this_program(home).process, id=psutil.Process().ppid(), started=1.0)
        with socket.socket() as deaf:
            deaf.bind((LOOPBACK, 0))
            publish(home, RunningProgram(ProgramKind.SERVER, gone, deaf.getsockname()[1], "0" * 64))
            assert len(list(published(home))) == 2
            (told,) = ask_all(home, STATUS)
        assert told.program.kind is ProgramKind.WINDOW
        assert len(list(published(home))) == 1

    def test_one_of_a_killed_program_of_the_same_number_is_replaced_and_not_taken_away_by_it(self, home: Home) -> None:
        before = RunningProgram.this_one(ProgramKind.WINDOW, 1)
        publish(home, before)
        with MemoryListener(home, ProgramKind.WINDOW, FakeMemoryDesk()) as first:
            assert this_program(home) != before
            with MemoryListener(home, ProgramKind.SERVER, FakeMemoryDesk()):
                first.__exit__(None, None, None)
                assert this_program(home).kind is ProgramKind.SERVER

    @pytest.mark.parametrize("content", [b"", b"{", b"[" * 4000, b'{"kind": "window"}', b"\xff" * 9000])
    def test_rubbish_in_its_place_is_removed(self, home: Home, desk: FakeMemoryDesk, content: bytes) -> None:
        (home.running / "1.json").write_bytes(content)
        assert len(ask_all(home, STATUS)) == 1
        assert not (home.running / "1.json").exists()

    @pytest.mark.parametrize("changed", [{"port": 0}, {"port": 70000}, {"secret": "x" * 64}, {"secret": "00"}])
    def test_so_is_what_could_be_no_program(self, home: Home, changed: dict[str, object]) -> None:
        sound = msgspec.to_builtins(RunningProgram.this_one(ProgramKind.WINDOW, 1))
        home.running.mkdir(parents=True)
        (home.running / f"{os.getpid()}.json").write_bytes(msgspec.json.encode(sound | changed))
        assert ask_all(home, STATUS) == []
        assert list(home.running.iterdir()) == []

    def test_where_none_can_be_written_the_program_goes_on_without(self, home: Home) -> None:
        home.root.parent.mkdir(parents=True, exist_ok=True)
        home.root.write_text("a file where the folder should be")
        with MemoryListener(home, ProgramKind.WINDOW, FakeMemoryDesk()):
            assert list(published(home)) == []


class TestStrangers:
    def test_who_does_not_know_the_secret_gets_no_answer(self, home: Home, desk: FakeMemoryDesk) -> None:
        with called(home) as caller:
            greeting = caller.recv(len(messages.GREETING) + messages.NONCE_BYTES)
            nonce = greeting.removeprefix(messages.GREETING)
            caller.sendall(messages.framed(Asked(Verb.RELEASE), b"a guess", nonce, Direction.ASKED))
            assert heard_to_the_end(caller) == b""
        assert desk.asked == []

    def test_a_question_that_was_overheard_cannot_be_asked_again(self, home: Home, desk: FakeMemoryDesk) -> None:
        secret = bytes.fromhex(this_program(home).secret)
        with called(home) as first, called(home) as second:
            nonce = first.recv(1000).removeprefix(messages.GREETING)
            question = messages.framed(Asked(Verb.OFFLOAD), secret, nonce, Direction.ASKED)
            first.sendall(question)
            assert len(heard_to_the_end(first)) > 0
            second.recv(1000)
            second.sendall(question)
            assert heard_to_the_end(second) == b""
        assert desk.asked == [("offload",)]

    @pytest.mark.parametrize(
        "rubbish",
        [
            b"GET /gpu/status HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            b"\xff" * 100_000,
            b"\0" * 100,
            b"\0\0\0\x02" + b"?" * 34,
        ],
    )
    def test_rubbish_is_hung_up_on_and_hinders_nobody(self, home: Home, desk: FakeMemoryDesk, rubbish: bytes) -> None:
        with called(home) as caller:
            with suppress(OSError):  # it has hung up already
                caller.sendall(rubbish)
            heard_to_the_end(caller)
            assert len(ask_all(home, STATUS)) == 1

    def test_who_says_nothing_keeps_nobody_waiting_and_is_hung_up_on(
        self, home: Home, desk: FakeMemoryDesk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(listener, "HEARD_FOR_S", 0.2)
        with called(home) as silent, called(home) as slow:
            slow.sendall(b"\0\0")
            assert ask_all(home, STATUS)[0].answer.problem == ""
            for caller in (silent, slow):
                assert heard_to_the_end(caller).startswith(messages.GREETING)

    def test_a_crowd_that_says_nothing_keeps_nobody_out(self, home: Home, desk: FakeMemoryDesk) -> None:
        crowd = [called(home) for _ in range(3 * MOST_CALLERS)]
        assert ask_all(home, STATUS)[0].answer.problem == ""
        for caller in crowd:
            caller.close()

    def test_nobody_is_believed_who_has_taken_the_port_of_a_killed_program(
        self, home: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with socket.create_server((LOOPBACK, 0)) as stranger:
            program = RunningProgram.this_one(ProgramKind.WINDOW, stranger.getsockname()[1])
            publish(home, replace(program, process=replace(program.process, started=1.0)))
            forged = messages.framed(Answered(), b"a guess", b"0" * messages.NONCE_BYTES, Direction.ANSWERED)

            def answer() -> None:
                caller, _ = stranger.accept()
                with caller:
                    caller.sendall(messages.GREETING + b"0" * messages.NONCE_BYTES)
                    caller.recv(65536)
                    caller.sendall(forged)

            thread = threading.Thread(target=answer)
            thread.start()
            assert ask_all(home, STATUS) == []
            thread.join()

    def test_an_answer_without_end_is_not_read(self, home: Home) -> None:
        with socket.create_server((LOOPBACK, 0)) as stranger:
            publish(home, RunningProgram.this_one(ProgramKind.WINDOW, stranger.getsockname()[1]))

            def answer() -> None:
                caller, _ = stranger.accept()
                with caller:
                    caller.sendall(messages.GREETING + b"0" * messages.NONCE_BYTES)
                    caller.sendall(messages.HEADER.pack(messages.MOST_ANSWERED_BYTES + 1))
                    heard_to_the_end(caller)

            thread = threading.Thread(target=answer)
            thread.start()
            assert "in words that this version does not know" in ask_all(home, STATUS)[0].answer.problem
            thread.join()


@pytest.mark.usefixtures("fake_engines")
class TestPrograms:
    def test_each_that_runs_is_asked(self, home: Home, desk: FakeMemoryDesk) -> None:
        with another_program(), another_program():
            told = ask_all(home, STATUS)
            kinds = sorted(each.program.kind for each in told)
            assert kinds == [ProgramKind.SERVER, ProgramKind.SERVER, ProgramKind.WINDOW]
            assert all(each.answer == Answered(status=desk.now) for each in told)

    def test_one_that_ends_is_asked_no_more(self, home: Home) -> None:
        with another_program() as child:
            assert len(ask_all(home, STATUS)) == 1
            child.communicate("")
            assert child.returncode == 0
            assert list(home.running.iterdir()) == []

    def test_one_that_is_killed_is_asked_no_more(self, home: Home) -> None:
        with another_program() as child:
            child.kill()
            child.wait()
            assert len(list(published(home))) == 1, "it could not tidy up"
            assert ask_all(home, STATUS) == []
            assert list(home.running.iterdir()) == []

    def test_one_that_is_killed_in_the_middle_of_an_answer_has_not_answered(self, home: Home) -> None:
        with another_program() as child:
            told: list[asking.Told] = []
            question = Asked(Verb.RELEASE, ("never",))
            asks = threading.Thread(target=lambda: told.extend(ask_all(home, question)))
            asks.start()
            assert said(child.stdout) == "asked"
            assert asks.is_alive()
            child.kill()
            asks.join()
            assert told == []
            child.wait()
        assert ask_all(home, STATUS) == []

    def test_one_that_is_closed_in_the_middle_of_an_answer_does_not_wait_for_it(self, home: Home) -> None:
        with another_program() as child:
            told: list[asking.Told] = []
            question = Asked(Verb.RELEASE, ("never",))
            asks = threading.Thread(target=lambda: told.extend(ask_all(home, question)))
            asks.start()
            assert said(child.stdout) == "asked"
            child.communicate("")
            assert child.returncode == 0
            asks.join()
            assert told == []
