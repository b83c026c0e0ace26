"""The training loop. What it has learned so far lies in a folder, from which it goes on where it was stopped."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from torch.nn.functional import cross_entropy
from transformers import Qwen2Config, Qwen2ForCausalLM
from transformers.utils import logging as transformers_logging

from .examples import NONE, Batch, Examples, Wishes

_EVERY_SECONDS = 240
_TOLD_EVERY = 100


@dataclass(frozen=True, slots=True)
class Setting:
    steps: int = 4500
    hidden: int = 256
    layers: int = 4
    tokens: int = 1600
    """In one batch."""
    fastest: float = 1.5e-3
    warm_up: int = 100
    seed: int = 20
    spoiled_early: float = 0.8
    spoiled_late: float = 0.4
    """Mistakes are what there is to learn from; that most lines are right is learned in the last part."""
    late_from: float = 0.4
    caution: float = 3.0
    """How many times worse an edit is where nothing is wrong than none where something is, in the last part."""

    def learning_rate(self, step: int) -> float:
        if step < self.warm_up:
            return self.fastest * (step + 1) / self.warm_up
        gone = (step - self.warm_up) / max(1, self.steps - self.warm_up)
        return self.fastest * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, gone))))

    def late(self, step: int) -> bool:
        return step >= self.late_from * self.steps


def new_model(setting: Setting, vocabulary: int, end: int) -> Any:
    torch.manual_seed(setting.seed)
    config = Qwen2Config(
        vocab_size=vocabulary,
        hidden_size=setting.hidden,
        intermediate_size=setting.hidden * 11 // 4,
        num_hidden_layers=setting.layers,
        num_attention_heads=setting.hidden // 64,
        num_key_value_heads=max(1, setting.hidden // 128),
        max_position_embeddings=4096,
        tie_word_embeddings=True,
        bos_token_id=None,
        eos_token_id=end,
        pad_token_id=end,
    )
    return Qwen2ForCausalLM(config)


class Training:
    def __init__(self, model: Any, examples: Examples, setting: Setting, folder: Path) -> None:
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model = model.to(self.device)
        self.step = 0
        self._examples, self._setting, self._folder = examples, setting, folder
        plain = [weights for weights in model.parameters() if weights.ndim < 2]
        matrices = [weights for weights in model.parameters() if weights.ndim >= 2]
        self._optimizer = torch.optim.AdamW(
            [{"params": matrices, "weight_decay": 0.05}, {"params": plain, "weight_decay": 0.0}], betas=(0.9, 0.98)
        )
        self._told = (0.0, 0.0)

    def run(self, tell: Callable[[str], None], until: float = math.inf) -> None:
        """To the end, or until that moment of the monotonic clock."""
        began = saved = time.monotonic()
        self.model.train()
        first = self.step
        while self.step < self._setting.steps and time.monotonic() < until:
            self._one_step()
            if self.step % _TOLD_EVERY == 0:
                pace = (time.monotonic() - began) / (self.step - first)
                righted, answer = (total / _TOLD_EVERY for total in self._told)
                losses = f"righted {righted:.4f}, answer {answer:.4f}"
                tell(f"step {self.step} of {self._setting.steps}: {losses}; {pace:.2f} s a step")
                self._told = (0.0, 0.0)
            if time.monotonic() - saved > _EVERY_SECONDS:
                self.save()
                saved = time.monotonic()
        self.save()

    def _one_step(self) -> None:
        setting, late = self._setting, self._setting.late(self.step)
        wishes = Wishes(setting.tokens, setting.spoiled_late if late else setting.spoiled_early, few=not late)
        batch = Batch(*(part.to(self.device) for part in self._examples.batch(self.step, wishes)))
        for group in self._optimizer.param_groups:
            group["lr"] = setting.learning_rate(self.step)
        righted, answer = self.losses(batch, setting.caution if late else 1.0)
        (righted + answer).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self._optimizer.step()
        self._optimizer.zero_grad()
        self.step += 1
        self._told = (self._told[0] + float(righted.detach()), self._told[1] + float(answer.detach()))

    def losses(self, batch: Batch, caution: float) -> tuple[torch.Tensor, torch.Tensor]:
        """Of the righted second readings, and of the answers. Only these are asked for; they rest on the former."""
        with torch.autocast(self.device, torch.bfloat16):
            hidden = self.model.model(input_ids=batch.tokens, use_cache=False).last_hidden_state
            righted = self._loss(hidden, batch.righted)
            weights = 1 + (caution - 1) * batch.calm[batch.answer != NONE]
            answer = self._loss(hidden, batch.answer, weights)
        return righted, answer

    def _loss(self, hidden: torch.Tensor, wanted: torch.Tensor, weights: torch.Tensor | None = None) -> torch.Tensor:
        asked = wanted != NONE
        loss = cross_entropy(self.model.lm_head(hidden[asked]).float(), wanted[asked], reduction="none")
        return loss.mean() if weights is None else (loss * weights).sum() / weights.sum()

    def save(self) -> None:
        """One file for the weights and one for the rest; the second says which weights it belongs to."""
        self._folder.mkdir(parents=True, exist_ok=True)
        tensors = {f"model.{name}": weights.detach() for name, weights in self.model.named_parameters()}
        for number, state in self._optimizer.state_dict()["state"].items():
            tensors |= {f"optimizer.{number}.{name}": torch.as_tensor(value) for name, value in state.items()}
        name = f"step-{self.step}.safetensors"
        save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, self._folder / name)
        state = {"step": self.step, "weights": name, "setting": asdict(self._setting)}
        beside = self._folder / "state.json.new"
        beside.write_text(json.dumps(state, indent=1), encoding="utf-8")
        beside.replace(self._folder / "state.json")
        for old in self._folder.glob("step-*.safetensors"):
            if old.name != name:
                old.unlink()

    def resume(self) -> bool:
        """False where there is nothing to go on from."""
        if not (self._folder / "state.json").is_file():
            return False
        state = json.loads((self._folder / "state.json").read_text(encoding="utf-8"))
        tensors = load_file(self._folder / state["weights"], device=self.device)
        with torch.no_grad():
            for name, weights in self.model.named_parameters():
                weights.copy_(tensors[f"model.{name}"])
        kept = self._optimizer.state_dict()
        kept["state"] = {}
        for name, tensor in tensors.items():
            if name.startswith("optimizer."):
                _, number, what = name.split(".")
                kept["state"].setdefault(int(number), {})[what] = tensor
        self._optimizer.load_state_dict(kept)
        self.step = int(state["step"])
        return True


def export(model: Any, tokenizer: Any, folder: Path) -> None:
    """As the program reads it, with half the bytes. The training goes on with the model as it was."""
    transformers_logging.disable_progress_bar()
    half = Qwen2ForCausalLM(model.config).to(torch.float16)
    half.load_state_dict(model.state_dict())
    half.generation_config.do_sample = False
    half.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
