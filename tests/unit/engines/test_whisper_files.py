"""What a Whisper folder is and can do, told from files of a few bytes."""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

import pytest

from canto_beats.engines.contracts import EngineError, FailureCause
from canto_beats.engines.whisper_files import LANGUAGES, WhisperFolder, WhisperFormat, read_whisper_folder

if TYPE_CHECKING:
    from pathlib import Path


def read(path: Path, *accepted: WhisperFormat) -> WhisperFolder:
    return read_whisper_folder(path, accepted or tuple(WhisperFormat))


def refusal(path: Path, *accepted: WhisperFormat) -> EngineError:
    with pytest.raises(EngineError) as caught:
        read(path, *accepted)
    return caught.value


def write_json(file: Path, content: Any) -> None:
    file.write_text(json.dumps(content), encoding="utf-8")


def write_weights(file: Path) -> None:
    header = json.dumps({"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}}).encode()
    file.write_bytes(struct.pack("<Q", len(header)) + header + bytes(4))


def tokens(*languages: str) -> list[str]:
    return ["<|startoftranscript|>", *(f"<|{language}|>" for language in languages), "<|nospeech|>", "<|0.00|>"]


@pytest.fixture
def hugging_face(tmp_path: Path) -> Path:
    write_json(tmp_path / "config.json", {"model_type": "whisper", "vocab_size": 51_866})
    write_weights(tmp_path / "model.safetensors")
    added = [{"id": number, "content": token} for number, token in enumerate(tokens("en", "zh", "yue"))]
    write_json(tmp_path / "tokenizer.json", {"added_tokens": added})
    return tmp_path


@pytest.fixture
def ctranslate2(tmp_path: Path) -> Path:
    write_json(tmp_path / "config.json", {"lang_ids": [50_259]})
    (tmp_path / "model.bin").write_bytes(b"model")
    write_json(tmp_path / "tokenizer.json", {})
    write_json(tmp_path / "vocabulary.json", ["x"] * 51_860 + tokens("en", "zh", "yue"))
    return tmp_path


@pytest.fixture
def mlx(tmp_path: Path) -> Path:
    write_json(tmp_path / "config.json", {"model_type": "whisper", "n_vocab": 51_866})
    write_weights(tmp_path / "weights.safetensors")
    return tmp_path


def test_a_hugging_face_folder_tells_its_languages(hugging_face: Path) -> None:
    folder = read(hugging_face)
    assert folder.format is WhisperFormat.HUGGING_FACE
    assert folder.multilingual
    assert folder.languages == {"en", "zh", "yue"}


def test_the_older_pair_of_tokenizer_files_will_do(hugging_face: Path) -> None:
    (hugging_face / "tokenizer.json").unlink()
    (hugging_face / "merges.txt").touch()
    write_json(hugging_face / "vocab.json", {"!": 0})
    write_json(hugging_face / "added_tokens.json", {token: n for n, token in enumerate(tokens("en", "zh"))})
    assert read(hugging_face).languages == {"en", "zh"}


def test_an_english_model_is_known_by_its_size_though_it_names_languages(hugging_face: Path) -> None:
    write_json(hugging_face / "config.json", {"model_type": "whisper", "vocab_size": 51_864})
    folder = read(hugging_face)
    assert not folder.multilingual
    assert "yue" in folder.languages


@pytest.mark.parametrize("name", ["vocabulary.json", "vocabulary.txt"])
def test_a_ctranslate2_folder_tells_its_languages(ctranslate2: Path, name: str) -> None:
    if name == "vocabulary.txt":
        listed = json.loads((ctranslate2 / "vocabulary.json").read_text())
        (ctranslate2 / "vocabulary.json").unlink()
        (ctranslate2 / name).write_text("\n".join(listed))
    folder = read(ctranslate2)
    assert folder.format is WhisperFormat.CTRANSLATE2
    assert folder.multilingual
    assert folder.languages == {"en", "zh", "yue"}


def test_an_mlx_folder_has_the_languages_that_go_with_its_number_of_tokens(mlx: Path) -> None:
    assert read(mlx).languages == set(LANGUAGES)
    write_json(mlx / "config.json", {"model_type": "whisper", "n_vocab": 51_865})
    assert read(mlx).languages == set(LANGUAGES) - {"yue"}


def test_a_model_in_a_hubs_cache_is_called_by_its_name_and_not_by_a_commit(tmp_path: Path) -> None:
    path = tmp_path / "models--somebody--whisper-small-cantonese" / "snapshots" / "0a1b2c"
    kept = WhisperFolder(path, WhisperFormat.MLX, multilingual=True, languages=frozenset(), config={})
    assert kept.name == "somebody/whisper-small-cantonese"
    plain = WhisperFolder(tmp_path / "my model", WhisperFormat.MLX, multilingual=True, languages=frozenset(), config={})
    assert plain.name == "my model"


def test_a_format_the_engine_does_not_read_is_refused_by_name(mlx: Path) -> None:
    error = refusal(mlx, WhisperFormat.HUGGING_FACE)
    assert error.cause is FailureCause.MODEL_UNUSABLE
    assert "MLX" in error.what
    assert "Hugging Face" in error.todo


def test_another_kind_of_model_is_unsupported_whatever_its_files(tmp_path: Path) -> None:
    write_json(tmp_path / "config.json", {"model_type": "qwen2"})
    assert refusal(tmp_path).cause is FailureCause.UNSUPPORTED


@pytest.mark.parametrize("name", ["config.json", "tokenizer.json", "vocabulary.json"])
def test_a_ctranslate2_folder_that_lacks_a_file_is_refused(ctranslate2: Path, name: str) -> None:
    (ctranslate2 / name).unlink()
    assert refusal(ctranslate2).cause is FailureCause.MODEL_UNUSABLE


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"vocab_size": "many"}', "\N{REPLACEMENT CHARACTER}"])
def test_a_configuration_that_makes_no_sense_is_refused(hugging_face: Path, content: str) -> None:
    (hugging_face / "config.json").write_text(content, encoding="utf-8")
    assert refusal(hugging_face).cause is FailureCause.MODEL_UNUSABLE


@pytest.mark.parametrize("content", ["", "{", '{"a": 1}', "3"])
def test_a_vocabulary_that_makes_no_sense_is_refused(ctranslate2: Path, content: str) -> None:
    (ctranslate2 / "vocabulary.json").write_text(content)
    assert refusal(ctranslate2).cause is FailureCause.MODEL_UNUSABLE


def test_empty_weights_of_ctranslate2_are_refused(ctranslate2: Path) -> None:
    (ctranslate2 / "model.bin").write_bytes(b"")
    assert "empty" in refusal(ctranslate2).what


def test_mlx_weights_cut_short_are_refused(mlx: Path) -> None:
    weights = mlx / "weights.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1])
    assert refusal(mlx).cause is FailureCause.MODEL_UNUSABLE


def test_mlx_weights_in_the_old_format_are_refused_by_name(mlx: Path) -> None:
    (mlx / "weights.safetensors").rename(mlx / "weights.npz")
    assert ".npz" in refusal(mlx).what


def test_mlx_weights_that_are_not_there_are_refused(mlx: Path) -> None:
    (mlx / "weights.safetensors").unlink()
    assert "no weights" in refusal(mlx).what
