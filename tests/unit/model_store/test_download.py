"""A hub on loopback that speaks as much of the protocol as a download needs."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from canto_beats.errors import CantoBeatsError
from canto_beats.job.cancellation import Cancellation, JobCancelled
from canto_beats.model_store.download import MANIFEST, download

if TYPE_CHECKING:
    from canto_beats.settings import Home

COMMIT = "1234567890" * 4
FILES = {
    "config.json": b"{}",
    "model.safetensors": bytes(100_000),
    "model.fp32-00001-of-00002.safetensors": bytes(10),
    "model-00001-of-00001.safetensors": bytes(10),
    "pytorch_model.bin": b"pickle",
    "README.md": b"hi",
}


class Hub(BaseHTTPRequestHandler):
    files = FILES

    def do_GET(self) -> None:
        if self.path.startswith("/api/models/owner/model"):
            siblings = [{"rfilename": name, "size": len(content)} for name, content in self.files.items()]
            self._answer(json.dumps({"id": "owner/model", "sha": COMMIT, "siblings": siblings}).encode())
        elif (name := self.path.rpartition("/")[2]) in self.files and "/owner/model/" in self.path:
            self._answer(self.files[name])
        else:
            self.send_response(404)
            self.send_header("X-Error-Code", "RepoNotFound")
            self.send_header("Content-Length", "0")
            self.end_headers()

    do_HEAD = do_GET  # noqa: N815 - the base class looks for this name

    def _answer(self, content: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("ETag", f'"{hashlib.sha1(content, usedforsecurity=False).hexdigest()}"')
        self.send_header("X-Repo-Commit", COMMIT)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hub)
    thread = threading.Thread(target=server.serve_forever, name="hub")
    thread.start()
    _point_to(monkeypatch, f"http://127.0.0.1:{server.server_port}")
    yield
    server.shutdown()
    server.server_close()
    thread.join()


def _point_to(monkeypatch: pytest.MonkeyPatch, endpoint: str) -> None:
    from huggingface_hub import constants, file_download, hf_api

    for module in (constants, file_download, hf_api):
        if hasattr(module, "ENDPOINT"):
            monkeypatch.setattr(module, "ENDPOINT", endpoint)
    monkeypatch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", endpoint + "/{repo_id}/resolve/{revision}/{filename}")


def get(home: Home, called: str = "owner/model", cancel: Cancellation | None = None) -> list[float]:
    progress: list[float] = []
    download(home, called, progress.append, cancel or Cancellation())
    return progress


@pytest.mark.usefixtures("hub")
def test_a_model_is_fetched_once_without_pickles_and_with_its_commit_beside_it(home: Home) -> None:
    progress = get(home)
    folder = home.models / "owner--model"
    assert {path.name for path in folder.iterdir()} == {"config.json", "model.safetensors", MANIFEST}
    assert json.loads((folder / MANIFEST).read_text())["commit"] == COMMIT
    assert progress == sorted(progress)
    assert progress[-1] == 1.0


@pytest.mark.usefixtures("hub")
def test_asking_again_fetches_nothing(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    get(home)
    _point_to(monkeypatch, "http://127.0.0.1:9")
    assert get(home) == [1.0]


@pytest.mark.usefixtures("hub")
def test_a_cancelled_download_leaves_no_model(home: Home) -> None:
    cancel = Cancellation()
    cancel.request()
    with pytest.raises(JobCancelled):
        get(home, cancel=cancel)
    assert not (home.models / "owner--model").exists()


@pytest.mark.usefixtures("hub")
def test_a_model_the_hub_does_not_have(home: Home) -> None:
    assert refusal(home, "owner/other") == "models.unknown"


@pytest.mark.usefixtures("hub")
def test_a_model_of_pickles_only_is_not_fetched(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Hub, "files", {"config.json": b"{}", "pytorch_model.bin": b"pickle"})
    assert refusal(home) == "models.unsafe-format"


def test_no_network(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    _point_to(monkeypatch, "http://127.0.0.1:9")
    assert refusal(home) == "models.no-network"


def test_a_disk_without_room(home: Home, hub: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _path: type("Usage", (), {"free": 10}))
    assert refusal(home) == "models.no-space"


def refusal(home: Home, called: str = "owner/model") -> str:
    with pytest.raises(CantoBeatsError) as caught:
        get(home, called)
    return caught.value.problem.code
