"""The training loop. What it has learned so far lies in a folder, from which it goes on where it was stopped."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch.nn.functional import cross_entropy
from transformers import AutoModelForCausalLM, AutoTokenizer, Qwen2Config, Qwen2ForCausalLM
from transformers.utils import logging as transformers_logging

from .examples import NONE, Batch, Examples, Wishes

try:
    from scripts.demo.learning import Learner, about, rounded_up  # as the tests see it
except ModuleNotFoundError:
    from demo.learning import Learner, about, rounded_up  # as a script sees it

_EVERY_SECONDS = 60
_TOLD_EVERY = 100
_COOLED_IN = 0.4
"""Share of all steps in which the rate falls to nothing."""
_WEIGHT_DECAY = 0.02
_FORETELLING = 0.3
"""What knowing the next character counts, beside setting one right."""
_LOOKING = 0.3
"""The same for looking where what comes next in the answer is known."""
_FAR = 1e6
"""The angle of rope's slowest turn: with the usual 10,000 an address a few hundred tokens away was not found again."""


@dataclass(frozen=True, slots=True)
class Setting:
    steps: int = 6000
    """Of the whole training; may be another number when it goes on."""
    hidden: int = 256
    layers: int = 6
    """The last one is for the answer alone."""
    tokens: int = 2400
    """In one batch."""
    fastest: float = 2e-3
    warm_up: int = 100
    seed: int = 20
    reading_until: float = 0.3
    """The first part learns to read alone: which character it should be, of each that is there."""
    spoiled_early: float = 0.8
    spoiled_late: float = 0.4
    """Mistakes are what there is to learn from; that most lines are right is learned in the last part."""
    late_from: float = 0.7
    early_caution: float = 0.3
    """How much leaving a right character alone counts: there are twenty of them to each that is to be changed."""
    caution: float = 8.0
    """The same in the last part, where it is learned not to change what is right."""

    def learning_rate(self, step: int) -> float:
        if step < self.warm_up:
            return self.fastest * (step + 1) / self.warm_up
        return self.fastest * min(1.0, (self.steps - step) / (self.steps * _COOLED_IN))

    def wishes(self, step: int) -> Wishes:
        if step < self.reading_until * self.steps:
            return Wishes(self.tokens, 1.0, few=True, reading=True)
        if step < self.late_from * self.steps:
            return Wishes(self.tokens, self.spoiled_early, few=True)
        return Wishes(self.tokens, self.spoiled_late)


def new_model(setting: Setting, vocabulary: int, end: int) -> Any:
    torch.manual_seed(setting.seed)
    config = Qwen2Config(
        vocab_size=vocabulary,
        hidden_size=setting.hidden,
        intermediate_size=setting.hidden * 11 // 4,
        num_hidden_layers=setting.layers,
        num_attention_heads=setting.hidden // 64,
        num_key_value_heads=setting.hidden // 64,
        max_position_embeddings=4096,
        tie_word_embeddings=True,
        bos_token_id=None,
        eos_token_id=end,
        pad_token_id=end,
    )
    config.rope_parameters = {"rope_type": "default", "rope_theta": _FAR}
    # Written out: on a processor the fused attention takes four times as long to train.
    return AutoModelForCausalLM.from_config(config, attn_implementation="eager")


def checkpoint_in(folder: Path) -> Path:
    return folder / "checkpoint.safetensors"


class Losses(NamedTuple):
    """Only the answers are asked for; they rest on the second reading, and that rests on knowing the language."""

    foretold: torch.Tensor
    righted: torch.Tensor
    answer: torch.Tensor
    looking: torch.Tensor


class Training:
    def __init__(
        self, model: Any, examples: Examples, setting: Setting, folder: Path, *, compiled: bool = False
    ) -> None:
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self._learner: Learner[Any] = Learner(model, self.device, _WEIGHT_DECAY)
        if compiled:
            self._learner.working.model.compile(dynamic=True)
        self.step = 0
        self._examples, self._setting, self._file = examples, setting, checkpoint_in(folder)
        self._told: list[Losses] = []

    @property
    def model(self) -> Any:
        return self._learner.net

    def start_from(self, folder: Path, tokenizer: Any) -> None:
        """Begins with a model that was shipped instead of with random weights, where there is no progress."""
        known, theirs = tokenizer.get_vocab(), AutoTokenizer.from_pretrained(folder).get_vocab()
        shipped = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).state_dict()
        name = "model.embed_tokens.weight"
        rows = self.model.state_dict()[name].clone()
        ours = [token for token in known if token in theirs]
        rows[[known[token] for token in ours]] = shipped[name][[theirs[token] for token in ours]].to(rows.device)
        missing, _ = self.model.load_state_dict(shipped | {name: rows, "lm_head.weight": rows}, strict=False)
        with torch.no_grad():
            for each in missing:  # layers that it has not: they change nothing at first
                if each.endswith(("o_proj.weight", "down_proj.weight")):
                    self.model.get_parameter(each).zero_()

    def run(self, tell: Callable[[str], None], until: float = math.inf) -> None:
        """To the end, or until that moment of the monotonic clock."""
        began = saved = time.monotonic()
        first = self.step
        while self.step < self._setting.steps and time.monotonic() < until:
            self._one_step()
            if self.step % _TOLD_EVERY == 0:
                pace = (time.monotonic() - began) / (self.step - first)
                means = torch.stack([torch.stack(each) for each in self._told]).mean(0).tolist()
                told = ", ".join(f"{name} {mean:.4f}" for name, mean in zip(Losses._fields, means, strict=True))
                tell(f"step {self.step} of {self._setting.steps}: {told}; {pace:.2f} s a step")
                self._told.clear()
            if time.monotonic() - saved > _EVERY_SECONDS:
                self.save()
                saved = time.monotonic()
        self.save()

    def _one_step(self) -> None:
        setting, wishes = self._setting, self._setting.wishes(self.step)
        batch = Batch(*(part.to(self.device) for part in self._examples.batch(self.step, wishes)))

        def loss_of(model: Any) -> tuple[torch.Tensor, Losses]:
            found = losses(model, batch, setting.early_caution if wishes.few else setting.caution)
            whole = _FORETELLING * found.foretold + found.righted + found.answer + _LOOKING * found.looking
            return whole, Losses(*(each.detach() for each in found))

        self._told.append(self._learner.learn(loss_of, setting.learning_rate(self.step)))
        self.step += 1

    def save(self) -> None:
        self._learner.save(self._file, {"setting": json.dumps(asdict(self._setting)), "step": str(self.step)})

    def resume(self) -> bool:
        """False where there is nothing to go on from."""
        if not self._file.is_file():
            return False
        known = about(self._file)
        if json.loads(known["setting"]) | {"steps": self._setting.steps} != asdict(self._setting):
            raise SystemExit(
                f"{self._file.parent} holds the progress of another setting: choose another folder with --progress, "
                "or remove it."
            )
        self._learner.go_on_from(self._file)
        self.step = int(known["step"])
        return True


def losses(model: Any, batch: Batch, caution: float) -> Losses:
    seen = model.model(input_ids=batch.tokens, use_cache=False, output_hidden_states=True, output_attentions=True)
    # What was read has to be there before the last layer, or the answer, which looks it up there, comes too soon.
    read, answered = model.model.norm(seen.hidden_states[-2]).flatten(0, 1), seen.last_hidden_state.flatten(0, 1)

    def loss(hidden: torch.Tensor, wanted: torch.Tensor, caution: float = 1.0) -> torch.Tensor:
        wanted = wanted.flatten()
        asked = (wanted != NONE).nonzero().flatten()
        if not len(asked):
            return torch.zeros((), device=wanted.device)
        weights = 1 + (caution - 1) * batch.calm.flatten()[asked]
        filled = torch.cat((asked, asked.new_zeros(rounded_up(len(asked), 128) - len(asked))))
        each = cross_entropy(model.lm_head(hidden[filled])[: len(asked)].float(), wanted[asked], reduction="none")
        return (each * weights).sum() / weights.sum()

    return Losses(
        loss(read, batch.foretold),
        loss(read, batch.righted),
        loss(answered, batch.answer, caution),
        _looking(seen.attentions[-1][:, 0], batch.looks_at),
    )


def _looking(attention: torch.Tensor, looks_at: torch.Tensor) -> torch.Tensor:
    """One head of the last layer is told where to look: it looks there after some 300 steps."""
    row, place = (looks_at != NONE).nonzero(as_tuple=True)
    if not len(row):
        return torch.zeros((), device=attention.device)
    return -attention[row, place, looks_at[row, place]].float().clamp_min(1e-6).log().mean()


def export(model: Any, tokenizer: Any, folder: Path) -> None:
    """As the program reads it, with half the bytes. The training goes on with the model as it was."""
    transformers_logging.disable_progress_bar()
    half = Qwen2ForCausalLM(model.config).to(torch.float16)
    half.load_state_dict(model.state_dict())
    half.generation_config.do_sample = False
    half.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
