"""What the model is told before it learns anything: which characters sound alike, and which is the short form of which.

Most pairs that may be taken for one another occur too seldom, in the time that there is for training, to be learned
one by one. So the embedding of a character begins as the sum of what its initial, its rime and its tone share with
others and of something of its own, and a simplified character begins beside its traditional form. An address begins as
the sum of its line and its place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch

from .mistakes import simplified_form
from .sounds import sounds

_SPREAD = 0.02
_LINE, _PLACE, _ADDRESS = 0.6, 0.6, 0.5
_OWN, _INITIAL, _RIME, _TONE, _SIMPLIFIED = 0.7, 0.45, 0.55, 0.25, 0.35


def tell_sounds(model: Any, tokens: dict[str, int], by_rarity: Sequence[str], seed: int) -> None:
    """`by_rarity` are the characters of the texts, the rarest first: of two with one short form the commoner has it."""
    weights = model.get_input_embeddings().weight
    chance = torch.Generator().manual_seed(seed)
    shared: dict[str, torch.Tensor] = {}

    def part(name: str) -> torch.Tensor:
        if name not in shared:
            shared[name] = torch.randn(weights.shape[1], generator=chance) * _SPREAD
        return shared[name]

    with torch.no_grad():
        for character, token in sorted(tokens.items()):
            sound = sounds(character)[0] if "㐀" <= character <= "鿿" else None
            if sound:
                weights[token] *= _OWN
                weights[token] += _INITIAL * part(f"initial {sound.initial}") + _RIME * part(f"rime {sound.rime}")
                weights[token] += _TONE * part(f"tone {sound.tone}")
        known = set(by_rarity)
        for character in by_rarity:
            simple = simplified_form(character)
            if simple not in known and simple in tokens and character in tokens:
                weights[tokens[simple]] = weights[tokens[character]] + _SIMPLIFIED * part("simplified")


def tell_addresses(model: Any, known: Mapping[str, int], addresses: Sequence[Sequence[str]], seed: int) -> None:
    weights = model.get_input_embeddings().weight
    chance = torch.Generator().manual_seed(seed + 1)
    lines, places = (
        torch.randn(count, weights.shape[1], generator=chance) * _SPREAD
        for count in (len(addresses), len(addresses[0]))
    )
    with torch.no_grad():
        for line, row in zip(lines, addresses, strict=True):
            for place, address in zip(places, row, strict=True):
                weights[known[address]] *= _ADDRESS
                weights[known[address]] += _LINE * line + _PLACE * place
