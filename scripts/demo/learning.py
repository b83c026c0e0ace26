"""How both demo models learn on a processor: arithmetic in 16 bits, what is learned added up in 32, and Muon.

All that there is lies in one file, which is whole or not there at all, so that learning can be stopped anywhere.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Generic, TypeVar

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import nn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from torch import Tensor

_LONGEST_GRADIENT = 1.0


Net = TypeVar("Net", bound=nn.Module)
Seen = TypeVar("Seen")


def rounded_up(length: int, step: int) -> int:
    """So that batches have few shapes: for each new one a processor's kernels are made anew, which takes ten times as
    long as the work itself.
    """
    return -(-length // step) * step


class Learner(Generic[Net]):
    def __init__(self, net: Net, device: str, weight_decay: float) -> None:
        self.net = net.to(device)
        self.working = copy.deepcopy(net)
        """Does the arithmetic; what is learned is added up in `net`, whose numbers are fine enough for it."""
        for each in self.working.parameters():  # not the buffers: where a character stands is too fine for 16 bits
            each.data = each.data.to(torch.bfloat16)
        self._optimisers = _optimisers(net, weight_decay)
        self._learned = [each for each in self.net.parameters() if each.requires_grad]
        self._doing = [each for each in self.working.parameters() if each.requires_grad]

    def learn(self, loss_of: Callable[[Net], tuple[Tensor, Seen]], rate: float) -> Seen:
        """One step by the loss that is found for the working net; what else was seen on the way comes back."""
        for optimiser in self._optimisers.values():
            for group in optimiser.param_groups:
                group["lr"] = rate
        with torch.no_grad():
            torch._foreach_copy_(self._doing, self._learned)
        loss, seen = loss_of(self.working)
        loss.backward()
        for own, working in zip(self._learned, self._doing, strict=True):
            own.grad = None if working.grad is None else working.grad.float()
            working.grad = None
        torch.nn.utils.clip_grad_norm_(self._learned, _LONGEST_GRADIENT)
        for optimiser in self._optimisers.values():
            optimiser.step()
        return seen

    def save(self, file: Path, about: Mapping[str, str]) -> None:
        tensors = {f"net.{name}": tensor.detach() for name, tensor in self.net.named_parameters()}
        for kind, optimiser in self._optimisers.items():
            for index, state in optimiser.state_dict()["state"].items():
                tensors |= {f"{kind}.{index}.{name}": torch.as_tensor(value) for name, value in state.items()}
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        save_file({name: tensor.contiguous().cpu() for name, tensor in tensors.items()}, part, metadata=dict(about))
        part.replace(file)

    def go_on_from(self, file: Path) -> None:
        tensors = load_file(file, device=str(self._learned[0].device))
        with torch.no_grad():
            for name, weights in self.net.named_parameters():
                weights.copy_(tensors[f"net.{name}"])
        for kind, optimiser in self._optimisers.items():
            state: dict[int, dict[str, Tensor]] = {}
            for name, tensor in tensors.items():
                if name.startswith(f"{kind}."):
                    _, index, part = name.split(".", 2)
                    state.setdefault(int(index), {})[part] = tensor
            optimiser.load_state_dict({**optimiser.state_dict(), "state": state})


def about(file: Path) -> dict[str, str]:
    """What was said of it when it was saved."""
    with safe_open(file, "pt") as opened:
        return dict(opened.metadata())


def _optimisers(net: nn.Module, weight_decay: float) -> dict[str, torch.optim.Optimizer]:
    """Muon for the matrices inside the layers, where it needs less than half of AdamW's steps; the rest, for
    which it is not made, is left to AdamW.
    """
    learned = [(name, each) for name, each in net.named_parameters() if each.requires_grad]
    inside = {name for name, each in learned if ".layers." in name and each.ndim == 2}
    matrices = [each for name, each in learned if name in inside]
    others = [each for name, each in learned if name not in inside]
    return {
        "muon": torch.optim.Muon(matrices, momentum=0.95, weight_decay=weight_decay, adjust_lr_fn="match_rms_adamw"),
        "adam": torch.optim.AdamW(others, betas=(0.9, 0.98), eps=1e-7, weight_decay=0.0, fused=True),
    }
