"""A Whisper tokenizer in any of the published layouts, built offline from the byte pairs that come with mlx-whisper."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

from canto_beats.engines.whisper_files import LANGUAGES


class Layout(StrEnum):
    LARGE_V3 = "large-v3"
    """51,866 ids, with `<|yue|>`."""
    V2 = "v2"
    """51,865 ids: every other multilingual model, without `<|yue|>`."""
    ENGLISH = "english"
    """51,864 ids."""


TIMESTAMPS = 1501


@dataclass(frozen=True, slots=True)
class Vocabulary:
    tokenizer: Tokenizer
    specials: tuple[str, ...]
    """From `<|endoftext|>` to `<|notimestamps|>`; the timestamps follow."""
    languages: tuple[str, ...]

    def __len__(self) -> int:
        return self.tokenizer.get_vocab_size(with_added_tokens=True)

    def id(self, token: str) -> int:
        found = self.tokenizer.token_to_id(token)
        if found is None:
            raise KeyError(token)
        return found


@cache
def vocabulary(layout: Layout) -> Vocabulary:
    ranks = _ranks("gpt2" if layout is Layout.ENGLISH else "multilingual")
    characters = _byte_characters()

    def written(token: bytes) -> str:
        return "".join(characters[byte] for byte in token)

    merges = [tuple(map(written, _merge_of(ranks, token, rank))) for token, rank in ranks.items() if len(token) > 1]
    tokenizer = Tokenizer(models.BPE(vocab={written(token): rank for token, rank in ranks.items()}, merges=merges))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    languages = tuple(LANGUAGES if layout is Layout.LARGE_V3 else LANGUAGES[:-1])
    specials = (
        "<|endoftext|>",
        "<|startoftranscript|>",
        *(f"<|{language}|>" for language in languages),
        "<|translate|>",
        "<|transcribe|>",
        "<|startoflm|>",
        "<|startofprev|>",
        "<|nospeech|>",
        "<|notimestamps|>",
    )
    # Ids are handed out in the order of adding.
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in specials])
    timestamps = [f"<|{index * 0.02:.2f}|>" for index in range(TIMESTAMPS)]
    tokenizer.add_tokens([AddedToken(token, special=False, normalized=False) for token in timestamps])
    return Vocabulary(tokenizer, specials, languages)


def _ranks(name: str) -> dict[bytes, int]:
    package = find_spec("mlx_whisper")  # looked up, not imported: importing it takes seconds
    if package is None or package.origin is None:
        raise SystemExit("The byte pairs of Whisper's tokenizer are missing: install `mlx-whisper`, which has them.")
    path = Path(package.origin).parent / "assets" / f"{name}.tiktoken"
    entries = (line.split() for line in path.read_text().splitlines() if line)
    return {b"" if coded == "=" else base64.b64decode(coded): int(rank) for coded, rank in entries}


def _merge_of(ranks: dict[bytes, int], token: bytes, rank: int) -> tuple[bytes, bytes]:
    """The one pair that merges into `token`: what is left when only lower ranks are merged."""
    parts = [token[position : position + 1] for position in range(len(token))]
    while len(parts) > 2:
        joined = [ranks.get(first + second, rank) for first, second in pairwise(parts)]
        at = joined.index(min(joined))
        parts[at : at + 2] = [parts[at] + parts[at + 1]]
    first, second = parts
    return first, second


def _byte_characters() -> dict[int, str]:
    """Byte-level pairs are written with one printable character for every byte."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in printable]
    return {byte: chr(byte) for byte in printable} | {byte: chr(0x100 + index) for index, byte in enumerate(others)}
