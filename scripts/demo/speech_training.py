"""The training of the demo speech model: from its own checkpoint if there is one, to the end of its plan."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch.nn import functional
from torch.utils.data import DataLoader

from .batches import BATCHES_IN_A_SHARE, NOT_ASKED, Batch, Batches
from .learning import Learner, about
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
_GUIDED_UNTIL = 12_000
_WEIGHTS = (0.3, 0.3, 0.5)
"""Of initial, rime and tone."""
_WEIGHT_DECAY = 0.02
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
    """How alike the aligned head's attention is to what it should be."""
    seconds: float
    """Of sound, since the training began."""
    minutes: float
    """Of work, in this run."""


class Training:
    def __init__(self, plan: Plan, spelling: Spelling, folder: Path, device: str = "cpu") -> None:
        torch.manual_seed(plan.seed)
        self.plan, self.spelling, self.device = plan, spelling, device
        self.step, self.heard = 0, 0.0
        self._file = folder / "checkpoint.safetensors"
        self._learner = Learner(SpeechNet(plan.shape, spelling.words, TIMESTAMPS), device, _WEIGHT_DECAY)
        self._resume()

    @property
    def net(self) -> SpeechNet:
        return self._learner.net

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
        for _ in range(self.step % BATCHES_IN_A_SHARE):
            next(feed)
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
        torch.manual_seed(self.plan.seed + self.step)  # so that going on is like never having stopped
        return self._learner.learn(lambda net: self._loss(net, batch), self._rate(steps))

    def _loss(self, net: SpeechNet, batch: Batch) -> tuple[Tensor, Tensor]:
        read = net.encoder(batch.features.to(torch.bfloat16), batch.firsts, batch.lengths)
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
        known = {"plan": json.dumps(asdict(self.plan)), "step": str(self.step), "heard": str(self.heard)}
        self._learner.save(self._file, known)

    def _resume(self) -> None:
        if not self._file.is_file():
            return
        known = about(self._file)
        if json.loads(known["plan"]) != asdict(self.plan):
            raise SystemExit(
                f"{self._file.parent} holds the checkpoint of another plan: choose another folder with --work, "
                "or remove it."
            )
        self._learner.go_on_from(self._file)
        self.step, self.heard = int(known["step"]), float(known["heard"])


def _misplaced(aligned: Tensor, places: Tensor) -> Tensor:
    """How far attention is, on average, from being spread evenly over the time in which a character is heard. It is not
    enough that it is somewhere in there: where characters end is found by where attention does.
    """
    asked = places[..., 0] >= 0
    first, last = places[asked].unbind(-1)
    rows = aligned[asked]
    positions = torch.arange(rows.shape[-1], device=rows.device)
    outside = (positions < first[:, None]) | (positions > last[:, None])
    lengths = last - first + 1
    return -(rows.clamp(min=-20).masked_fill(outside, 0).sum(-1) / lengths + lengths.log()).mean()
