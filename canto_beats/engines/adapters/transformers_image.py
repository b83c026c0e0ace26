"""An image model on transformers: a picture and perhaps a question in, text out. The families that `AutoProcessor` and
`AutoModelForImageTextToText` read, LLaVA and BLIP first of all.

The tokens come from the library's own `generate`, because every family prepares its pictures otherwise; `stop` is
asked after each. Some families (Qwen2-VL, SmolVLM) prepare theirs with torchvision, which does not come along.
Understands the dtypes `auto`, `float32`, `float16` and `bfloat16`.
"""

from __future__ import annotations

import contextlib
import gc
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from PIL import Image, ImageOps
from transformers import AutoModelForImageTextToText, AutoProcessor, StoppingCriteria, StoppingCriteriaList
from transformers.generation import BaseStreamer
from transformers.utils import logging as transformers_logging

from canto_beats.engines.adapters.torch_weights import Weights, asked_dtype, half_on, memory_watched
from canto_beats.engines.contracts import (
    AnswerPiece,
    EngineError,
    EngineKind,
    FailureCause,
    ImageCall,
    Loaded,
    LoadSpec,
    Stop,
    Tell,
)
from canto_beats.engines.image_files import check_image_folder
from canto_beats.engines.model_files import unusable

if TYPE_CHECKING:
    from collections.abc import Iterator

QUESTION = "Describe this picture in one sentence."
_KIND = "The image model"
_NO_PICTURE = (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError)
"""How Pillow shows that it cannot make sense of a file."""


class TransformersImage:
    kind = EngineKind.IMAGE

    def __init__(self) -> None:
        self._model: Any = None
        self._processor: Any = None
        self._device = "cpu"
        self._weights: Weights | None = None

    def load(self, spec: LoadSpec, tell: Tell) -> Loaded:
        folder = Path(spec.model_dir)
        check_image_folder(folder)
        dtype = _dtype(spec)
        if spec.threads:
            torch.set_num_threads(spec.threads)
        transformers_logging.disable_progress_bar()
        tell("processor", 0.0)
        self._processor = _processor(folder)
        tell("weights", 0.0)
        self._device, self._weights = spec.device, Weights(spec)
        with memory_watched(_KIND, spec.device):
            self._model = self._weights.load(AutoModelForImageTextToText, folder, dtype)
        tell("weights", 1.0)
        return Loaded(model=folder.name, device=spec.device, dtype=str(dtype).removeprefix("torch."))

    def describe(self, call: ImageCall, stop: Stop) -> Iterator[AnswerPiece]:
        """One piece."""
        picture = _decoded(call.image)
        written = _Written()
        with memory_watched(_KIND, self._device):
            inputs = self._inputs(picture, call.prompt)
            self._model.generate(
                **inputs,
                max_new_tokens=self._most_tokens(inputs, call),
                do_sample=False,
                num_beams=1,
                streamer=written,
                stopping_criteria=StoppingCriteriaList([_Asking(stop)]),
            )
        yield AnswerPiece(self._processor.decode(written.tokens, skip_special_tokens=True).strip())

    def park(self) -> None:
        if self._weights is not None:
            with memory_watched(_KIND, "the computer"):
                self._weights.park(self._model)

    def restore(self) -> None:
        if self._weights is not None:
            with memory_watched(_KIND, self._device):
                self._weights.restore(self._model)

    def close(self) -> None:
        self._model = self._processor = None
        if self._weights is not None:
            self._weights.close()
        gc.collect()
        with contextlib.suppress(RuntimeError):  # a driver that has given up does not clear either
            if torch.cuda.is_available():
                torch.cuda.empty_cache()
            elif torch.backends.mps.is_available():
                torch.mps.empty_cache()

    def _inputs(self, picture: Image.Image, prompt: str) -> Any:
        if getattr(self._processor, "chat_template", None):
            parts = [{"type": "image", "image": picture}, {"type": "text", "text": prompt or QUESTION}]
            encoded = self._processor.apply_chat_template(
                [{"role": "user", "content": parts}],
                add_generation_prompt=True,
                tokenize=True,
                return_dict=True,
                return_tensors="pt",
            )
        else:
            encoded = self._processor(images=picture, return_tensors="pt", **({"text": prompt} if prompt else {}))
        return encoded.to(self._device, dtype=self._model.dtype)  # tokens stay whole numbers

    def _most_tokens(self, inputs: Any, call: ImageCall) -> int:
        length = inputs["input_ids"].shape[1] if "input_ids" in inputs else 1
        positions = getattr(self._model.config.get_text_config(), "max_position_embeddings", None)
        if positions is None:
            return call.max_new_tokens
        if length >= positions:
            raise EngineError(
                FailureCause.UNSUPPORTED,
                f"The picture and the question take {length} tokens, and this model reads {positions} at most.",
                "Hand it a smaller picture, or choose a model with a longer context.",
            )
        return min(call.max_new_tokens, int(positions - length))


class _Written(BaseStreamer):  # type: ignore[misc] # untyped
    """The tokens of the answer. What is put first is the prompt; whether the result of `generate` has it in front
    depends on the family.
    """

    def __init__(self) -> None:
        self.tokens: list[int] = []
        self._prompt_is_next = True

    def put(self, value: torch.Tensor) -> None:
        if not self._prompt_is_next:
            self.tokens += value.flatten().tolist()
        self._prompt_is_next = False

    def end(self) -> None:
        pass


class _Asking(StoppingCriteria):  # type: ignore[misc] # untyped
    def __init__(self, stop: Stop) -> None:
        self._stop = stop

    def __call__(self, input_ids: torch.Tensor, scores: torch.Tensor, **_: Any) -> torch.Tensor:  # noqa: ARG002
        self._stop()
        return torch.zeros(input_ids.shape[0], dtype=torch.bool, device=input_ids.device)


def _decoded(image: bytes) -> Image.Image:
    """Upright, and on white where it can be seen through."""
    try:
        picture = ImageOps.exif_transpose(Image.open(io.BytesIO(image))).convert("RGBA")
    except _NO_PICTURE as error:
        what = "The picture is damaged, too large, or of a kind that cannot be read."
        raise EngineError(FailureCause.INPUT_UNUSABLE, what, "Save it as PNG or JPEG.") from error
    return Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture).convert("RGB")


def _dtype(spec: LoadSpec) -> torch.dtype:
    return asked_dtype(spec, "an image model") or half_on(spec.device) or torch.float32


def _processor(folder: Path) -> Any:
    try:
        return AutoProcessor.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    except ImportError as error:
        raise unusable(
            f"The model in {folder} prepares its pictures with a library that is not installed here.",
            "Install torchvision (for SmolVLM also num2words), or choose a model of the LLaVA or BLIP family.",
        ) from error
    except Exception as error:  # the tokenizer's library raises nothing more exact than this
        raise unusable(f"The processor or the tokenizer of the model in {folder} cannot be read.") from error
