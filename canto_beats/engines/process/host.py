"""The engine process: loads one model, serves it, exits.

Started by `spawning.py`. The main thread imports the adapter, loads the model and answers calls, because some libraries
tie their state to the thread that loaded it; a speech engine with `Loaded.parallel` above 1 gets further threads. One
thread listens for commands, so that stopping and exiting are heard whatever the model is doing.
"""

from __future__ import annotations

import argparse
import faulthandler
import importlib
import io
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from canto_beats.engines.catalogue import ENGINES
from canto_beats.engines.contracts import (
    METHODS,
    Adapter,
    EngineError,
    EngineKind,
    FailureCause,
    LoadSpec,
    Stop,
    StoppedByCaller,
)
from canto_beats.engines.parking import cannot_park
from canto_beats.engines.process import protocol
from canto_beats.engines.process.failures import failed
from canto_beats.engines.process.heartbeats import Heartbeats
from canto_beats.engines.process.lifeline import PARENT_GONE, tie_to_parent
from canto_beats.engines.process.pipes import Inlet, read_body, write_all
from canto_beats.engines.process.protocol import NO_CALL, Call, Cancel, Exit, Load, Park, Restore
from canto_beats.engines.process.spare_memory import give_back

IDLE, WORK = "idle", "work"


class Reporting:
    """The way out to the parent, shared by all threads."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = threading.Lock()
        self._write(protocol.GREETING)

    def send(self, report: protocol.Report) -> None:
        self._write(protocol.frame(report))

    def _write(self, data: bytes) -> None:
        try:
            with self._lock:
                write_all(self._descriptor, data)
        except OSError:
            os._exit(PARENT_GONE)


class Host:
    def __init__(self, engine: str, reporting: Reporting, heartbeat_s: float) -> None:
        self._engine = engine
        self._send = reporting.send
        self._heartbeats = Heartbeats(self._send, heartbeat_s)
        self._todo: queue.SimpleQueue[Load | Call | Park | Restore | None] = queue.SimpleQueue()
        self._stops: dict[int, threading.Event] = {}
        self._helpers: list[threading.Thread] = []

    def run(self, inlet: Inlet) -> None:
        """Serve until told to exit."""
        threading.Thread(target=self._listen, args=(inlet,), name="commands", daemon=True).start()
        self._heartbeats.start()
        try:
            adapter = _make_adapter(self._engine)
        except Exception as error:  # noqa: BLE001 - whatever an import raises is reported, and the parent decides
            self._send(failed(NO_CALL, error))
            while self._todo.get() is not None:
                pass
            return
        self._heartbeats.tell(IDLE, 0.0)
        self._send(protocol.Ready(adapter.kind))
        self._work(adapter)
        for helper in self._helpers:
            helper.join()
        adapter.close()

    def _listen(self, inlet: Inlet) -> None:
        try:
            while (body := read_body(inlet)) is not None:
                self._obey(protocol.read_command(body))
            os._exit(PARENT_GONE)
        except BaseException:  # noqa: BLE001 - deaf to its parent, a process must not live on
            sys.excepthook(*sys.exc_info())
            os._exit(1)

    def _obey(self, command: protocol.Command) -> None:
        match command:
            case Load() | Park() | Restore():
                self._todo.put(command)
            case Call(number):
                self._stops[number] = threading.Event()
                self._todo.put(command)
            case Cancel(number):
                if (wanted := self._stops.get(number)) is not None:
                    wanted.set()
            case Exit():
                for wanted in list(self._stops.values()):
                    wanted.set()
                self._todo.put(None)

    def _work(self, adapter: Adapter) -> None:
        while (todo := self._todo.get()) is not None:
            match todo:
                case Load(spec):
                    self._load(adapter, spec)
                case Park() | Restore():
                    self._move(adapter, "park" if isinstance(todo, Park) else "restore")
                case Call():
                    self._answer(adapter, todo)
        self._todo.put(None)  # for the other threads

    def _load(self, adapter: Adapter, spec: LoadSpec) -> None:
        self._heartbeats.tell("load", 0.0)
        try:
            loaded = adapter.load(spec, self._heartbeats.tell)
        except Exception as error:  # noqa: BLE001 - reported with its trace
            self._heartbeats.tell(IDLE, 0.0)
            self._send(failed(NO_CALL, error))
            return
        helpers = loaded.parallel - 1 if adapter.kind is EngineKind.SPEECH else 0
        for number in range(helpers):
            helper = threading.Thread(target=self._work, args=(adapter,), name=f"calls-{number + 2}", daemon=True)
            self._helpers.append(helper)
            helper.start()
        give_back()
        self._heartbeats.tell(IDLE, 1.0)
        self._send(protocol.ModelLoaded(loaded))

    def _move(self, adapter: Adapter, how: str) -> None:
        try:
            getattr(adapter, how, self._cannot_move)()
        except Exception as error:  # noqa: BLE001 - reported with its trace
            self._send(failed(NO_CALL, error))
        else:
            self._send(protocol.Moved())

    def _cannot_move(self) -> NoReturn:
        raise cannot_park(f"the engine “{self._engine}” has no way to do it")

    def _answer(self, adapter: Adapter, call: Call) -> None:
        self._heartbeats.tell(WORK, 0.0)
        try:
            self._send_items(adapter, call, _stop_at(self._stops[call.call]))
        except Exception as error:  # noqa: BLE001 - reported with its trace
            self._send(failed(call.call, error))
        else:
            self._send(protocol.Done(call.call))
        give_back()
        del self._stops[call.call]
        if not self._stops:
            self._heartbeats.tell(IDLE, 0.0)

    def _send_items(self, adapter: Adapter, call: Call, stop: Stop) -> None:
        method, argument_type, item_type = METHODS[adapter.kind]
        stop()  # asked for while it waited its turn
        for item in getattr(adapter, method)(protocol.unpack(call.argument, argument_type), stop):
            if not isinstance(item, item_type):
                raise TypeError(f"{self._engine} gave a {type(item).__name__} instead of a {item_type.__name__}")
            self._send(protocol.Item(call.call, protocol.pack(item)))
            stop()


def _stop_at(wanted: threading.Event) -> Stop:
    def stop() -> None:
        if wanted.is_set():
            raise StoppedByCaller

    return stop


def _make_adapter(engine: str) -> Adapter:
    entry = next((entry for entry in ENGINES.values() if engine in (entry.name, entry.adapter)), None)
    module, _, name = (entry.adapter if entry else engine).partition(":")
    if not name:
        what = f"There is no engine called “{engine}”."
        raise EngineError(FailureCause.UNSUPPORTED, what, f"Choose one of: {', '.join(ENGINES)}.")
    try:
        make: Callable[[], Any] = getattr(importlib.import_module(module), name)
    except (ImportError, OSError) as error:  # OSError: a native library that does not load
        missing = (error.name if isinstance(error, ImportError) else None) or module
        what = f"The engine “{entry.name if entry else engine}” cannot start: “{missing}” is missing or broken."
        raise EngineError(FailureCause.UNSUPPORTED, what, "Install it, or choose another engine.") from error
    adapter: Adapter = make()
    return adapter


def _take_standard_streams() -> tuple[int, int]:
    """Keep the pipes to the parent for frames alone: what native code prints goes to the log, and it reads nothing."""
    commands, reports = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (commands, reports):
            msvcrt.setmode(descriptor, os.O_BINARY)
    for stream in _text_streams():
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)
    return commands, reports


def _text_streams() -> list[io.TextIOWrapper]:
    """A frozen program without a console has none."""
    return [stream for stream in (sys.stdout, sys.stderr) if isinstance(stream, io.TextIOWrapper)]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    commands, reports = _take_standard_streams()
    parser = argparse.ArgumentParser("engine-host")
    parser.add_argument("engine", help="a name in the catalogue, or module:Class")
    parser.add_argument("--parent", type=int, required=True)
    parser.add_argument("--heartbeat", type=float, required=True)
    parser.add_argument("--watchdog", type=float, required=True)
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    tie_to_parent(options.parent, options.watchdog)
    faulthandler.enable(file=2)
    code = 1
    try:
        Host(options.engine, Reporting(reports), options.heartbeat).run(Inlet(os.fdopen(commands, "rb", buffering=0)))
        code = 0
    except BaseException:  # noqa: BLE001 - the last words, for the parent's log
        sys.excepthook(*sys.exc_info())
    # Not a clean exit: tearing down torch takes a second, and the process's end is what releases its memory.
    for stream in _text_streams():
        stream.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
