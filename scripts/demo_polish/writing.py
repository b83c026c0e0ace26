"""How the demo language model reads and writes: single characters, and a token for each piece of JSON.

Its chat template hands it the lines alone, each of them twice. A causal model knows nothing of what comes after a
character while it reads it; the second time it does. In its answer it walks over the lines, one marker for each, and
says after a marker what is to be changed in that line. Markers are special tokens, which the program does not show, so
what is left is the JSON that was asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from tokenizers import AddedToken, Tokenizer, decoders, models
from transformers import PreTrainedTokenizerFast

from .answers import Edit

MOST_LINES = 16
"""In one question; the program hands over 12. Those beyond are left as they are."""
_RAREST = 3
_END, _AGAIN, _ANSWER = "<|end|>", "<|again|>", "<|answer|>"
_FIRST, _NEXT, _TO, _CLOSE, _LAST = "[", ", ", '", "to": "', '"}', "]"
_ALWAYS = "".join(map(chr, range(32, 127))) + "，。？！、；：「」『』《》（）…—·　％"

CHAT_TEMPLATE = (
    "{%- set content = messages[-1]['content'] -%}"
    '{%- if \'"lines": [{"id": \' in content -%}'
    '{%- set lines = content.split(\'"lines": [{"id": \')[1].split(\'"}], "after": [\')[0].split(\'"}, {"id": \') -%}'
    f"{{%- for line in lines[:{MOST_LINES}] -%}}"
    '{%- set text = line.split(\', "text": "\')[1] -%}'
    "{{- '<|' ~ loop.index ~ '|>' ~ text ~ '<|again|>' ~ text -}}"
    "{%- endfor -%}"
    "{%- endif -%}"
    "{{- '<|answer|>' -}}"
)


def marker(number: int) -> str:
    return f"<|{number}|>"


def _opening(number: int) -> str:
    return f'{{"id": {number}, "from": "'


def new_tokenizer(texts: Iterable[str], besides: Iterable[str]) -> Any:
    """Every character that the texts have a few times, and those besides; the others fall back to their bytes."""
    counted = Counter(character for text in texts for character in text)
    characters = {character for character, count in counted.items() if count >= _RAREST} | set(besides) | set(_ALWAYS)
    pieces = [f"<0x{byte:02X}>" for byte in range(256)] + sorted(characters)
    model = models.BPE({piece: at for at, piece in enumerate(pieces)}, [], byte_fallback=True)
    tokenizer = Tokenizer(model)
    tokenizer.decoder = decoders.Sequence([decoders.ByteFallback(), decoders.Fuse()])
    tokenizer.add_special_tokens([_END, _AGAIN, _ANSWER, *map(marker, range(1, MOST_LINES + 1))])
    numbered = map(_opening, range(1, MOST_LINES + 1))
    tokenizer.add_tokens([AddedToken(text, normalized=False) for text in (_NEXT, _TO, _CLOSE, *numbered)])
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        eos_token=_END,
        pad_token=_END,
        clean_up_tokenization_spaces=False,
        chat_template=CHAT_TEMPLATE,
        model_max_length=4096,
    )


class Pen:
    """Writes questions and answers in tokens: what the chat template and the tokenizer make, only quicker."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        known = tokenizer.get_vocab()
        self._known: dict[str, int] = known
        self._markers = [known[marker(number)] for number in range(1, MOST_LINES + 1)]
        self._openings = [known[_opening(number)] for number in range(1, MOST_LINES + 1)]
        self._first, self._next, self._to = known[_FIRST], known[_NEXT], known[_TO]
        self._close, self._last, self.end = known[_CLOSE], known[_LAST], known[_END]
        self._again, self._answer = known[_AGAIN], known[_ANSWER]

    def spelled(self, text: str) -> list[int]:
        return [token for character in text for token in self._spelled(character)]

    def _spelled(self, character: str) -> list[int]:
        known = self._known.get(character)
        return [known] if known is not None else [self._known[f"<0x{byte:02X}>"] for byte in character.encode()]

    def line(self, number: int, text: list[int]) -> tuple[list[int], int, int]:
        """A line as it stands in a question, and where in it the first and the second reading begin."""
        return [self._markers[number - 1], *text, self._again, *text], 1, 2 + len(text)

    def answer(self, lines: Sequence[tuple[Edit, ...]]) -> tuple[list[int], list[bool]]:
        """With what comes before its first token; and which of its tokens say that no edit follows here."""
        tokens, calm, said = [self._answer, self._first], [False, False], False
        for number, found in enumerate(lines, 1):
            tokens.append(self._markers[number - 1])
            calm.append(number > 1)
            for edit in found:
                wrong, right = self.spelled(edit.wrong), self.spelled(edit.right)
                opening = [self._next, self._openings[number - 1]] if said else [self._openings[number - 1]]
                written = [*opening, *wrong, self._to, *right, self._close]
                tokens += written
                calm += [False] * len(written)
                said = True
        return [*tokens, self._last, self.end], [*calm, True, False]
