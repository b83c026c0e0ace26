"""What every image engine must do, on a model of each family that is small enough to be made here."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from canto_beats.engines.catalogue import ENGINES
from canto_beats.engines.contracts import (
    AnswerPiece,
    EngineError,
    FailureCause,
    ImageCall,
    Loaded,
    LoadSpec,
    StoppedByCaller,
)
from canto_beats.engines.process.client import EngineProcess
from canto_beats.service.testing_models.drawn_pictures import drawn_disc, drawn_square
from tests.models.tiny_looker import FAMILIES, build_tiny_looker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from canto_beats.engines.adapters.transformers_image import TransformersImage

PICTURE = drawn_disc()


def spec(folder: Path, **others: Any) -> LoadSpec:
    return LoadSpec(engine="transformers-image", model_dir=str(folder), **{"dtype": "float32", **others})


def go_on() -> None:
    """A caller who never wants to stop."""


def told_nothing(_phase: str, _fraction: float) -> None:
    """Nobody is watching the load."""


def new_engine() -> TransformersImage:
    from canto_beats.engines.adapters.transformers_image import TransformersImage

    return TransformersImage()


@pytest.fixture(scope="module", params=FAMILIES)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_tiny_looker(tmp_path_factory.mktemp("models") / request.param, family=request.param)


@pytest.fixture(scope="module")
def engine(folder: Path) -> Iterator[TransformersImage]:
    engine = new_engine()
    engine.load(spec(folder), told_nothing)
    yield engine
    engine.close()


@pytest.fixture
def copied(folder: Path, tmp_path: Path) -> Path:
    """A model to spoil."""
    return shutil.copytree(folder, tmp_path / "model")


def said_of(engine: TransformersImage, image: bytes = PICTURE, **options: Any) -> str:
    pieces = list(engine.describe(ImageCall(image, **{"max_new_tokens": 20, **options}), go_on))
    assert all(isinstance(piece, AnswerPiece) for piece in pieces)
    return "".join(piece.text for piece in pieces)


def saved(form: str, mode: str = "RGB") -> bytes:
    """The picture in another kind of file."""
    import io

    from PIL import Image

    file = io.BytesIO()
    Image.open(io.BytesIO(PICTURE)).convert(mode).save(file, form)
    return file.getvalue()


def change(file: Path, **values: object) -> None:
    content = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**content, **values}), encoding="utf-8")


def test_it_says_what_it_has_loaded(folder: Path) -> None:
    told: list[tuple[str, float]] = []
    engine = new_engine()
    loaded = engine.load(spec(folder), lambda phase, fraction: told.append((phase, fraction)))
    engine.close()
    assert loaded == Loaded(model=folder.name, device="cpu", dtype="float32")
    assert told[-1] == ("weights", 1.0)


def test_the_same_picture_is_always_described_the_same_and_another_one_otherwise(engine: TransformersImage) -> None:
    first = said_of(engine)
    assert first
    assert said_of(engine, drawn_square()) != first
    assert said_of(engine) == first


def test_the_answer_does_not_repeat_the_question(engine: TransformersImage) -> None:
    assert "Describe" not in said_of(engine)


def test_a_question_of_ones_own_is_asked(engine: TransformersImage) -> None:
    assert said_of(engine, prompt="What is red?") != said_of(engine)


@pytest.mark.parametrize(
    ("form", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("PNG", "L"), ("BMP", "RGB"), ("TIFF", "RGB")]
)
def test_every_common_kind_of_file_without_loss_is_seen_alike(engine: TransformersImage, form: str, mode: str) -> None:
    as_rgb = said_of(engine, saved("PNG", mode))
    assert said_of(engine, saved(form, mode)) == as_rgb


def test_what_can_be_seen_through_is_seen_on_white(engine: TransformersImage) -> None:
    import io

    from PIL import Image

    files = []
    for colour in ((0, 0, 0, 0), (255, 255, 255, 255)):
        picture = Image.new("RGBA", (64, 64), colour)
        picture.paste((220, 30, 40, 255), (16, 16, 48, 48))
        picture.save(file := io.BytesIO(), "PNG")
        files.append(file.getvalue())
    assert said_of(engine, files[0]) == said_of(engine, files[1])


@pytest.mark.parametrize("image", [b"", b"not a picture", PICTURE[:60], PICTURE[:-40], saved("JPEG")[:500]])
def test_a_damaged_picture_is_told_as_such_and_costs_nothing_else(engine: TransformersImage, image: bytes) -> None:
    with pytest.raises(EngineError) as caught:
        said_of(engine, image)
    assert caught.value.cause is FailureCause.INPUT_UNUSABLE
    assert caught.value.todo
    assert said_of(engine)


def test_it_asks_after_every_token_whether_to_stop(engine: TransformersImage) -> None:
    asked = 0

    def stop_at_the_fifth() -> None:
        nonlocal asked
        asked += 1
        if asked == 5:
            raise StoppedByCaller

    with pytest.raises(StoppedByCaller):
        list(engine.describe(ImageCall(PICTURE, max_new_tokens=40), stop_at_the_fifth))
    assert said_of(engine)


def test_no_more_tokens_are_made_than_asked_for_or_than_there_is_room_for(engine: TransformersImage) -> None:
    assert len(said_of(engine, max_new_tokens=2)) < len(said_of(engine, max_new_tokens=40))
    assert said_of(engine, max_new_tokens=100_000)


def test_a_question_longer_than_the_model_reads_is_refused(engine: TransformersImage) -> None:
    with pytest.raises(EngineError) as caught:
        said_of(engine, prompt="what " * 500)
    assert caught.value.cause is FailureCause.UNSUPPORTED


@pytest.mark.parametrize("dtype", ["auto", "bfloat16", "float16"])
def test_it_answers_in_every_dtype_it_offers(folder: Path, dtype: str) -> None:
    engine = new_engine()
    engine.load(spec(folder, dtype=dtype), told_nothing)
    assert isinstance(said_of(engine), str)
    engine.close()


def test_a_dtype_it_does_not_know_is_answered_with_an_explanation(folder: Path) -> None:
    with pytest.raises(EngineError) as caught:
        new_engine().load(spec(folder, dtype="int8"), told_nothing)
    assert caught.value.cause is FailureCause.UNSUPPORTED


def test_a_model_fetched_part_by_part_says_the_same(engine: TransformersImage, folder: Path) -> None:
    whole = sum(file.stat().st_size for file in folder.glob("*.safetensors"))
    parts = new_engine()
    parts.load(spec(folder, offload=True, budget_bytes=whole // 2), told_nothing)
    assert "disk" in parts._model.hf_device_map.values()
    assert said_of(parts) == said_of(engine)
    parts.close()


def test_on_a_processor_parking_is_refused_and_it_goes_on_working(engine: TransformersImage) -> None:
    with pytest.raises(EngineError) as caught:
        engine.park()
    assert caught.value.cause is FailureCause.UNSUPPORTED
    assert said_of(engine)


def test_memory_running_out_is_told_as_such(engine: TransformersImage, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    def no_memory(**_arguments: object) -> None:
        raise torch.OutOfMemoryError

    monkeypatch.setattr(engine._model, "generate", no_memory)
    with pytest.raises(EngineError) as caught:
        said_of(engine)
    assert caught.value.cause is FailureCause.OUT_OF_MEMORY


def test_closing_twice_is_harmless(folder: Path) -> None:
    engine = new_engine()
    engine.load(spec(folder), told_nothing)
    engine.close()
    engine.close()


def test_in_a_process_of_its_own_it_says_the_same(engine: TransformersImage, folder: Path) -> None:
    with EngineProcess.start(ENGINES["transformers-image"].name) as process:
        process.load(spec(folder))
        pieces = process.call(ImageCall(PICTURE, max_new_tokens=20))
        assert "".join(piece.text for piece in pieces) == said_of(engine)


def emptied(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


def without_tokenizer(folder: Path) -> None:
    (folder / "tokenizer.json").unlink()


def with_half_a_tokenizer(folder: Path) -> None:
    (folder / "tokenizer.json").write_text('{"version": "1.0"', encoding="utf-8")


def without_processor(folder: Path) -> None:
    (folder / "processor_config.json").unlink()


def without_config(folder: Path) -> None:
    (folder / "config.json").unlink()


def with_a_nameless_config(folder: Path) -> None:
    change(folder / "config.json", architectures=[])


def with_weights_cut_short(folder: Path) -> None:
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1000])


def with_weights_that_run_code(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def with_weights_of_another_shape(folder: Path) -> None:
    text = json.loads((folder / "config.json").read_text(encoding="utf-8"))["text_config"]
    change(folder / "config.json", text_config={**text, "intermediate_size": 96})


def of_a_kind_unheard_of(folder: Path) -> None:
    change(folder / "config.json", model_type="llava99", architectures=["Llava99ForConditionalGeneration"])


def with_pictures_prepared_by_what_is_not_here(folder: Path) -> None:
    change(folder / "processor_config.json", processor_class="Qwen2VLProcessor")
    (folder / "video_preprocessor_config.json").write_text('{"video_processor_type": "Qwen2VLVideoProcessor"}')


@pytest.mark.parametrize(
    "spoil",
    [
        emptied,
        without_tokenizer,
        with_half_a_tokenizer,
        without_processor,
        without_config,
        with_a_nameless_config,
        with_weights_cut_short,
        with_weights_that_run_code,
        with_weights_of_another_shape,
        of_a_kind_unheard_of,
        with_pictures_prepared_by_what_is_not_here,
    ],
)
def test_a_spoilt_model_is_unusable_and_says_what_to_do(copied: Path, spoil: Callable[[Path], None]) -> None:
    spoil(copied)
    with pytest.raises(EngineError) as caught:
        new_engine().load(spec(copied), told_nothing)
    assert caught.value.cause is FailureCause.MODEL_UNUSABLE
    assert caught.value.todo


def test_code_that_comes_with_a_model_is_not_run_whatever_is_answered(
    copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", lambda *_: "y")
    own = {"AutoConfig": "own.Config", "AutoModelForImageTextToText": "own.Model"}
    change(copied / "config.json", model_type="own", auto_map=own)
    (copied / "own.py").write_text(f"open({str(copied / 'was run')!r}, 'w')", encoding="utf-8")
    with pytest.raises(EngineError) as caught:
        new_engine().load(spec(copied), told_nothing)
    assert caught.value.cause is FailureCause.MODEL_UNUSABLE
    assert not (copied / "was run").exists()


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"architectures": ["CLIPModel"], "model_type": "clip", "vision_config": {}}, "writes no text"),
        ({"architectures": ["Qwen2ForCausalLM"], "model_type": "qwen2"}, "does not look at pictures"),
        ({"architectures": ["WhisperForConditionalGeneration"], "model_type": "whisper"}, "does not look at pictures"),
    ],
)
def test_a_model_of_another_kind_is_answered_with_an_explanation(
    copied: Path, config: dict[str, object], said: str
) -> None:
    (copied / "config.json").write_text(json.dumps(config), encoding="utf-8")
    with pytest.raises(EngineError) as caught:
        new_engine().load(spec(copied), told_nothing)
    assert caught.value.cause is FailureCause.UNSUPPORTED
    assert said in caught.value.what


@pytest.mark.needs_cuda
def test_a_gpu_says_the_same_as_the_processor(engine: TransformersImage, folder: Path) -> None:
    on_gpu = new_engine()
    loaded = on_gpu.load(spec(folder, device="cuda:0"), told_nothing)
    assert loaded.device == "cuda:0"
    assert said_of(on_gpu) == said_of(engine)
    on_gpu.close()
