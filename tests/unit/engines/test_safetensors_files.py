from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.contracts import EngineError, FailureCause
from canto_beats.engines.safetensors_files import SHARD_INDEX, SINGLE_FILE, check_weights

if TYPE_CHECKING:
    from pathlib import Path


def write_weights(file: Path, *, tensor_bytes: int = 8) -> Path:
    header = json.dumps(
        {"__metadata__": {"format": "pt"}, "a": {"dtype": "F32", "shape": [2], "data_offsets": [0, tensor_bytes]}}
    ).encode()
    file.write_bytes(struct.pack("<Q", len(header)) + header + bytes(tensor_bytes))
    return file


def write_index(folder: Path, *names: str) -> None:
    index = {"weight_map": {f"tensor{number}": name for number, name in enumerate(names)}}
    (folder / SHARD_INDEX).write_text(json.dumps(index), encoding="utf-8")


def refusal(folder: Path) -> str:
    with pytest.raises(EngineError) as caught:
        check_weights(folder)
    assert caught.value.cause is FailureCause.MODEL_UNUSABLE
    assert caught.value.todo
    return caught.value.what


def test_a_whole_file_is_accepted(tmp_path: Path) -> None:
    weights = write_weights(tmp_path / SINGLE_FILE)
    assert check_weights(tmp_path) == [weights]


def test_whole_shards_are_accepted(tmp_path: Path) -> None:
    shards = [write_weights(tmp_path / f"model-{part}.safetensors") for part in (1, 2)]
    write_index(tmp_path, *(shard.name for shard in shards))
    assert check_weights(tmp_path) == shards


def test_an_empty_folder_has_no_weights(tmp_path: Path) -> None:
    assert SINGLE_FILE in refusal(tmp_path)


@pytest.mark.parametrize("name", ["pytorch_model.bin", "model.pt", "model.ckpt"])
def test_weights_that_could_run_code_are_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\x80\x04")
    assert "run code" in refusal(tmp_path)


def test_every_length_short_of_the_whole_is_refused(tmp_path: Path) -> None:
    weights = write_weights(tmp_path / SINGLE_FILE)
    whole = weights.read_bytes()
    for length in range(len(whole)):
        weights.write_bytes(whole[:length])
        refusal(tmp_path)


def test_bytes_after_the_end_are_refused(tmp_path: Path) -> None:
    weights = write_weights(tmp_path / SINGLE_FILE)
    weights.write_bytes(weights.read_bytes() + b"x")
    assert "should have" in refusal(tmp_path)


@pytest.mark.parametrize(
    "content",
    [
        b"version https://git-lfs.github.com/spec/v1\n",
        struct.pack("<Q", 2) + b"[]",
        struct.pack("<Q", 9) + b'{"a": {}}',
        struct.pack("<Q", 10) + b'{"a": [1]}',
        struct.pack("<Q", 4) + b"\xff\xff\xff\xff",
        struct.pack("<Q", 200_000) + b"[" * 200_000,
    ],
)
def test_a_file_of_another_kind_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / SINGLE_FILE).write_bytes(content)
    assert "damaged" in refusal(tmp_path)


def test_a_missing_shard_is_named(tmp_path: Path) -> None:
    write_weights(tmp_path / "model-1.safetensors")
    write_index(tmp_path, "model-1.safetensors", "model-2.safetensors")
    assert "model-2.safetensors" in refusal(tmp_path)


@pytest.mark.parametrize("name", ["../outside.safetensors", "inside/model.safetensors"])
def test_a_list_pointing_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    write_index(folder, name)
    assert SHARD_INDEX in refusal(folder)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"weight_map": []}', '{"weight_map": {"a": 1}}', "[" * 200_000])
def test_a_damaged_list_of_shards_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / SHARD_INDEX).write_text(content, encoding="utf-8")
    assert SHARD_INDEX in refusal(tmp_path)
