"""A language model on transformers: the decoder-only families with a chat template, Qwen2 and Qwen3 first of all.

The token loop is our own: it asks `stop` before every token, keeps the random generator on the CPU (the same seed
gives the same answer whatever the device's own generator would do), and computes the last token's logits only.
Understands the dtypes `auto`, `float32`, `float16` and `bfloat16`.
"""

from __future__ import annotations

import contextlib
import gc
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer
from transformers.utils import logging as transformers_logging

from canto_beats.engines.adapters.torch_weights import Weights, asked_dtype, half_on, memory_watched
from canto_beats.engines.contracts import (
    AnswerCall,
    AnswerPiece,
    EngineError,
    EngineKind,
    FailureCause,
    Loaded,
    LoadSpec,
    Stop,
    Tell,
)
from canto_beats.engines.language_files import check_language_folder
from canto_beats.engines.model_files import unusable
from canto_beats.engines.text_pieces import TextPieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_KIND = "The language model"
_FAST_BFLOAT16 = ("avx512_bf16", "amx_bf16", "bf16")
_PROMPT_STEP = 512
"""Tokens of the prompt read between two looks at `stop`."""


class TransformersLanguage:
    kind = EngineKind.LANGUAGE

    def __init__(self) -> None:
        self._model: Any = None
        self._tokenizer: Any = None
        self._biases = torch.zeros(())
        self._device = "cpu"
        self._weights: Weights | None = None

    def load(self, spec: LoadSpec, tell: Tell) -> Loaded:
        folder = Path(spec.model_dir)
        check_language_folder(folder)
        dtype = _dtype(spec)
        if spec.threads:
            torch.set_num_threads(spec.threads)
        transformers_logging.disable_progress_bar()
        tell("tokenizer", 0.0)
        self._tokenizer = _tokenizer(folder)
        tell("weights", 0.0)
        self._device, self._weights = spec.device, Weights(spec)
        with memory_watched(_KIND, spec.device):
            self._model = self._weights.load(AutoModelForCausalLM, folder, dtype)
        self._biases = _biases(self._model)
        tell("weights", 1.0)
        return Loaded(model=folder.name, device=spec.device, dtype=str(dtype).removeprefix("torch."))

    def answer(self, call: AnswerCall, stop: Stop) -> Iterator[AnswerPiece]:
        prompt = self._prompt(call)
        pieces = TextPieces(lambda tokens: self._tokenizer.decode(tokens, skip_special_tokens=True))
        with memory_watched(_KIND, self._device):
            for token in self._tokens(prompt, call, stop):
                if text := pieces.add(token):
                    yield AnswerPiece(text)
        if text := pieces.rest():
            yield AnswerPiece(text)

    def park(self) -> None:
        if self._weights is not None:
            with memory_watched(_KIND, "the computer"):
                self._weights.park(self._model)

    def restore(self) -> None:
        if self._weights is not None:
            with memory_watched(_KIND, self._device):
                self._weights.restore(self._model)

    def close(self) -> None:
        self._model = self._tokenizer = None
        if self._weights is not None:
            self._weights.close()
        with contextlib.suppress(RuntimeError):  # a driver that has given up does not clear either
            if torch.cuda.is_available():
                gc.collect()  # not on a processor: it takes long, and the process's end does all of it at once
                torch.cuda.empty_cache()
            elif torch.backends.mps.is_available():
                gc.collect()
                torch.mps.empty_cache()

    def _prompt(self, call: AnswerCall) -> torch.Tensor:
        conversation = [{"role": message.role, "content": self._plain(message.content)} for message in call.messages]
        encoded = self._tokenizer.apply_chat_template(
            conversation,
            add_generation_prompt=True,
            enable_thinking=False,  # read by Qwen3's template; others take no notice
            return_tensors="pt",
            return_dict=True,
        )
        return encoded["input_ids"].to(self._device)

    def _plain(self, text: str) -> str:
        """Without the tokens that mark a conversation's turns: a film's dialogue must not speak in our name."""
        markers = [token.content for token in self._tokenizer.added_tokens_decoder.values() if token.special]
        pattern = "|".join(map(re.escape, markers)) or "(?!)"
        while (cleaned := re.sub(pattern, "", text)) != text:  # taking one out may put another together
            text = cleaned
        return text

    def _tokens(self, prompt: torch.Tensor, call: AnswerCall, stop: Stop) -> Iterator[int]:
        room = self._room_after(prompt.shape[1])
        ends = self._end_tokens()
        choose = _greedy if call.temperature <= 0 else _Sampling(call.temperature, call.seed)
        logits, cache = None, None
        for part in prompt.split(_PROMPT_STEP, dim=1):
            stop()
            logits, cache = self._step(part, cache)
        for _ in range(min(call.max_new_tokens, room)):
            token = choose(logits)
            if token in ends:
                return
            yield token
            stop()
            logits, cache = self._step(torch.tensor([[token]], device=prompt.device), cache)

    def _step(self, tokens: torch.Tensor, cache: Any) -> tuple[torch.Tensor, Any]:
        with torch.inference_mode():
            output = self._model(input_ids=tokens, cache=cache, use_cache=True, logits_to_keep=1)
        return output.logits[0, -1].float().cpu() + self._biases, output.cache

    def _room_after(self, length: int) -> int:
        positions = self._model.config.get_text_config().max_position_embeddings
        if length >= positions:
            raise EngineError(
                FailureCause.UNSUPPORTED,
                f"The text is {length} tokens long, and this language model reads {positions} at most.",
                "Hand it fewer lines at a time, or choose a model with a longer context.",
            )
        return int(positions - length)

    def _end_tokens(self) -> set[int]:
        configured = self._model.generation_config.eos_token_id
        several = configured if isinstance(configured, list) else [configured]
        return {token for token in (*several, self._tokenizer.eos_token_id) if token is not None}


def _greedy(logits: torch.Tensor) -> int:
    return int(logits.argmax())


class _Sampling:
    def __init__(self, temperature: float, seed: int) -> None:
        self._temperature = temperature
        self._generator = torch.Generator("cpu").manual_seed(seed)

    def __call__(self, logits: torch.Tensor) -> int:
        chances = torch.softmax(logits / self._temperature, dim=-1)
        return int(torch.multinomial(chances, 1, generator=self._generator))


def _dtype(spec: LoadSpec) -> torch.dtype:
    chosen = asked_dtype(spec, "a language model") or half_on(spec.device)
    if chosen is not None:
        return chosen
    able: Mapping[str, Any] = getattr(torch.cpu, "get_capabilities", dict)()  # older versions of torch do not say
    return torch.bfloat16 if any(able.get(name) for name in _FAST_BFLOAT16) else torch.float32


def _tokenizer(folder: Path) -> Any:
    try:
        return AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    except Exception as error:  # the tokenizer's library raises nothing more exact than this
        raise unusable(f"The tokenizer of the model in {folder} cannot be read.") from error


def _biases(model: Any) -> torch.Tensor:
    """How much likelier or less likely the model's own settings make each token (`sequence_bias`); of sequences of
    several tokens none is taken up.
    """
    biases = torch.zeros(model.config.get_text_config().vocab_size)
    for sequence, bias in model.generation_config.sequence_bias or ():
        if len(sequence) == 1:
            biases[sequence[0]] += bias
    return biases
