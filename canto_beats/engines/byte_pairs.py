"""Byte-level vocabularies write every byte as one printable character; this reads it back."""

from __future__ import annotations

from functools import cache


def bytes_of(written: str) -> bytes:
    """The bytes of a token as the vocabulary writes it; a token that is not so written stands for none."""
    table = _bytes_by_character()
    return bytes(table[character] for character in written if character in table)


@cache
def _bytes_by_character() -> dict[str, int]:
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in printable]
    return {chr(byte): byte for byte in printable} | {chr(0x100 + index): byte for index, byte in enumerate(others)}
