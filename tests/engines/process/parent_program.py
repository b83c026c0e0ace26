"""A program with one engine, for tests that kill it: tells the engine's process id and how far it is, then obeys."""

from __future__ import annotations

import sys
import threading
import time

from canto_beats.engines.contracts import LoadSpec
from canto_beats.engines.process.client import EngineProcess
from canto_beats.engines.process.supervision import Limits
from tests.engines.process.engines import Collected, answers, ask
from tests.fakes import FAKE_SPEECH

LIMITS = Limits(silence_s=0.8, heartbeat_s=0.05)
PATIENT = Limits(heartbeat_s=0.05)


def main(until: str, model: str) -> None:
    limits = PATIENT if until == "working" else LIMITS
    started: list[EngineProcess] = []
    starter = threading.Thread(target=lambda: started.append(EngineProcess.start(FAKE_SPEECH, limits=limits)))
    starter.start()
    starter.join()
    (engine,) = started
    say(str(engine.pid))
    if until == "loading":
        threading.Thread(target=engine.load, args=(LoadSpec("", model),), daemon=True).start()
        wait_for_phase(engine, "weights")
    elif until != "started":
        engine.load(LoadSpec("", model))
    if until == "working":
        call = Collected()
        engine.submit(ask(0), call.on_item, call.on_end)
        wait_for_phase(engine, "work")
    say(until)
    if sys.stdin.readline() == "call\n":
        assert list(engine.call(ask(1))) == answers(1)
        engine.close()
        say("answered")


def wait_for_phase(engine: EngineProcess, phase: str) -> None:
    while engine.heartbeat is None or engine.heartbeat.phase != phase:
        time.sleep(0.005)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
