"""Turns tokens into text while they come, in pieces that never cut a character in two."""

from __future__ import annotations

from collections.abc import Callable

_UNFINISHED = "\N{REPLACEMENT CHARACTER}"
"""What decoding puts in place of bytes that make no character yet."""


class TextPieces:
    def __init__(self, decode: Callable[[list[int]], str]) -> None:
        self._decode = decode
        self._before: list[int] = []
        """The last tokens handed out: some tokenizers write a token differently at the very beginning."""
        self._waiting: list[int] = []

    def add(self, token: int) -> str:
        """The text that is now certain; often empty."""
        self._waiting.append(token)
        text = self._text()
        if not text or text.endswith(_UNFINISHED):
            return ""
        self._before, self._waiting = self._waiting, []
        return text

    def rest(self) -> str:
        """What is left when no more tokens come, without a character that was never finished."""
        text = self._text().rstrip(_UNFINISHED)
        self._waiting = []
        return text

    def _text(self) -> str:
        return self._decode(self._before + self._waiting)[len(self._decode(self._before)) :]
