"""The training of the demo speech model: from its own checkpoint if there is one, to the end of its plan."""

from __future__ import annotations

import copy
import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from safetensors.torch import load_file, save_file
from torch.nn import functional
from torch.utils.data import DataLoader

from .batches import BATCHES_IN_A_SHARE, NOT_ASKED, Batch, Batches
from .speech_net import Shape, SpeechNet
from .whisper_export import take_over
from .whisper_tokenizer import TIMESTAMPS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from torch import Tensor

    from .spelling import Spelling

_WARM_UP = 300
_COOLED_IN = 0.3
"""Share of all steps in which the rate falls to nothing. Until then it stays, so that whoever finds more time, or less,
may change how many steps there are.
"""
_GUIDED_UNTIL = 6000
_WEIGHTS = (0.3, 0.3, 0.5)
"""Of initial, rime and tone."""
_WEIGHT_DECAY = 0.02
_LONGEST_GRADIENT = 1.0
_REPORT_EVERY = 50


@dataclass(frozen=True, slots=True)
class Plan:
    shape: Shape
    most_seconds: float
    """Of sound in a batch."""
    rate: float = 2e-3
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Report:
    step: int
    loss: float
    characters: float
    """Share of tokens foretold, when all before them are given."""
    rimes: float
    tones: float
    aligned: float
    """Share of the aligned head's attention that is where it should be."""
    seconds: float
    """Of sound, since the training began."""
    minutes: float
    """Of work, in this run."""


class Training:
    def __init__(self, plan: Plan, spelling: Spelling, folder: Path, device: str = "cpu") -> None:
        torch.manual_seed(plan.seed)
        self.plan, self.spelling, self.device = plan, spelling, device
        self.step, self.heard = 0, 0.0
        self._folder = folder
        self.net = SpeechNet(plan.shape, spelling.words, TIMESTAMPS).to(device)
        self._working = copy.deepcopy(self.net).to(torch.bfloat16)
        """Does the arithmetic; what is learned is added up in `net`, whose numbers are fine enough for it."""
        self._optimisers = _optimisers(self.net)
        self._resume()
        self._learned = [each for each in self.net.parameters() if each.requires_grad]
        self._doing = [each for each in self._working.parameters() if each.requires_grad]

    def start_from(self, model: Path, step: int) -> None:
        """Goes on with a model that was shipped, where its checkpoint is lost, as if it had come so far."""
        if self.step:
            return  # there is a checkpoint, which knows more
        take_over(model, self.net, self.spelling)
        self.net.to(self.device)
        self.step = step

    def run(
        self, batches: Batches, on_report: Callable[[Report], None], *, steps: int, on_share: Callable[[], None]
    ) -> None:
        batches.first_share = self.step // BATCHES_IN_A_SHARE
        loader = DataLoader(batches, batch_size=None, num_workers=1, prefetch_factor=8, multiprocessing_context="spawn")
        began = time.monotonic()
        numbers: list[Tensor] = []
        feed: Iterator[Batch] = iter(loader)
        while self.step < steps:
            batch = Batch(*(each.to(self.device, non_blocking=True) for each in next(feed)))
            numbers.append(self._learn(batch, steps))
            self.heard += float(batch.lengths.sum()) / 50
            self.step += 1
            if self.step % _REPORT_EVERY == 0:
                mean = torch.stack(numbers).nanmean(0).tolist()  # in a batch without speech no sound is right or wrong
                numbers.clear()
                on_report(Report(self.step, *mean, self.heard, (time.monotonic() - began) / 60))
            if self.step % BATCHES_IN_A_SHARE == 0:
                on_share()

    def _learn(self, batch: Batch, steps: int) -> Tensor:
        for optimiser in self._optimisers.values():
            for group in optimiser.param_groups:
                group["lr"] = self._rate(steps)
        torch.manual_seed(self.plan.seed + self.step)  # so that going on is like never having stopped
        ours, theirs = self._learned, self._doing
        with torch.no_grad():
            torch._foreach_copy_(theirs, ours)
        loss, numbers = self._loss(batch)
        loss.backward()
        for own, working in zip(ours, theirs, strict=True):
            own.grad = working.grad.float()
            working.grad = None
        torch.nn.utils.clip_grad_norm_(ours, _LONGEST_GRADIENT)
        for optimiser in self._optimisers.values():
            optimiser.step()
        return numbers

    def _loss(self, batch: Batch) -> tuple[Tensor, Tensor]:
        net = self._working
        read = net.encoder(batch.features.to(torch.bfloat16), batch.lengths)
        logits, aligned = net.decoder(batch.tokens, read)
        asked = batch.labels != NOT_ASKED
        written = functional.cross_entropy(logits[asked].float(), batch.labels[asked])
        right = (logits[asked].argmax(-1) == batch.labels[asked]).float().mean()
        sounds, accuracies = torch.zeros((), device=self.device), []
        for weight, logit, truth in zip(_WEIGHTS, net.sounds(read), batch.sounds.unbind(-1), strict=True):
            known = truth != NOT_ASKED
            sounds = sounds + weight * functional.cross_entropy(logit[known].float(), truth[known])
            spoken = known & (truth > 0)
            accuracies.append((logit[spoken].argmax(-1) == truth[spoken]).float().mean())
        place = _misplaced(aligned, batch.places)
        # What shows the way matters most at first.
        guide = 0.2 + 0.6 * max(0.0, 1 - self.step / _GUIDED_UNTIL)
        loss = written + guide * (sounds + 0.5 * place)
        numbers = torch.stack((written.detach(), right, accuracies[1], accuracies[2], (-place.detach()).exp()))
        return loss, numbers

    def _rate(self, steps: int) -> float:
        left = (steps - self.step) / (steps * _COOLED_IN)
        return self.plan.rate * min(1.0, (self.step + 1) / _WARM_UP, left)

    def save(self) -> None:
        """Whole or not at all."""
        tensors = {f"net.{name}": tensor for name, tensor in self.net.state_dict().items()}
        for kind, optimiser in self._optimisers.items():
            for index, state in optimiser.state_dict()["state"].items():
                tensors |= {f"{kind}.{index}.{name}": value for name, value in state.items()}
        about = {"plan": json.dumps(asdict(self.plan)), "step": str(self.step), "heard": str(self.heard)}
        self._folder.mkdir(parents=True, exist_ok=True)
        written = self._file.with_suffix(".part")
        save_file({name: tensor.contiguous().cpu() for name, tensor in tensors.items()}, written, metadata=about)
        written.replace(self._file)

    @property
    def _file(self) -> Path:
        return self._folder / "checkpoint.safetensors"

    def _resume(self) -> None:
        if not self._file.is_file():
            return
        from safetensors import safe_open

        with safe_open(self._file, "pt") as file:
            about = file.metadata()
        if json.loads(about["plan"]) != asdict(self.plan):
            raise SystemExit(
                f"{self._folder} holds the checkpoint of another plan: choose another folder with --work, or remove it."
            )
        tensors = load_file(self._file, device=self.device)
        self.net.load_state_dict({name[4:]: each for name, each in tensors.items() if name.startswith("net.")})
        for kind, optimiser in self._optimisers.items():
            state: dict[int, dict[str, Tensor]] = {}
            for name, tensor in tensors.items():
                if name.startswith(f"{kind}."):
                    _, index, part = name.split(".", 2)
                    state.setdefault(int(index), {})[part] = tensor
            optimiser.load_state_dict({**optimiser.state_dict(), "state": state})
        self.step, self.heard = int(about["step"]), float(about["heard"])


def _optimisers(net: SpeechNet) -> dict[str, torch.optim.Optimizer]:
    """Muon for the matrices inside the layers, where it needs less than half of AdamW's steps; the rest, for
    which it is not made, is left to AdamW.
    """
    inside = {name for name, each in net.named_parameters() if ".layers." in name and each.ndim == 2}
    learned = [(name, each) for name, each in net.named_parameters() if each.requires_grad]
    matrices = [each for name, each in learned if name in inside]
    others = [each for name, each in learned if name not in inside]
    return {
        "muon": torch.optim.Muon(matrices, momentum=0.95, weight_decay=_WEIGHT_DECAY, adjust_lr_fn="match_rms_adamw"),
        "adam": torch.optim.AdamW(others, betas=(0.9, 0.98), eps=1e-7, weight_decay=0.0, fused=True),
    }


def _misplaced(aligned: Tensor, places: Tensor) -> Tensor:
    """How surprising it is, on average, that a character is where it is."""
    asked = places[..., 0] >= 0
    first, last = places[asked].unbind(-1)
    rows = aligned[asked]
    positions = torch.arange(rows.shape[-1], device=rows.device)
    outside = (positions < first[:, None]) | (positions > last[:, None])
    return -rows.masked_fill(outside, -1e4).logsumexp(-1).clamp(min=-20).mean()
