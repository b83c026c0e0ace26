"""How the demo language model reads and writes: single characters, and a token for each piece of JSON.

Its chat template hands it the lines alone. In its answer it writes them as they should be, character by character, and
where it has just written something else than stands there it says so: 佢哋{"id": 1, "from": "地", "to": "哋"}食飯. The
program takes the edits out of whatever stands around them. To go on with a text is what a language model of this size
is good at; finding a mistake again among twelve lines is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import takewhile
from typing import Any

from tokenizers import AddedToken, pre_tokenizers
from transformers import Qwen2Tokenizer

from .answers import Edit

MOST_LINES = 16
"""In one question; the program hands over 12. Those beyond are left as they are."""
_RAREST = 3
_END, _ANSWER = "<|end|>", "<|answer|>"
_TO, _CLOSE = '", "to": "', '"}'
_ALWAYS = "".join(map(chr, range(32, 127))) + "，。？！、；：「」『』《》（）…—·　％"

CHAT_TEMPLATE = (
    "{%- set content = messages[-1]['content'] -%}"
    '{%- if \'"lines": [{"id": \' in content -%}'
    '{%- set lines = content.split(\'"lines": [{"id": \')[1].split(\'"}], "after": [\')[0].split(\'"}, {"id": \') -%}'
    f"{{%- for line in lines[:{MOST_LINES}] -%}}"
    '{%- set text = line.split(\', "text": "\')[1] -%}'
    "{{- '<|' ~ loop.index ~ '|>' ~ text -}}"
    "{%- endfor -%}"
    "{%- endif -%}"
    "{{- '<|answer|>' -}}"
)


def marker(number: int) -> str:
    return f"<|{number}|>"


def _opening(number: int) -> str:
    return f'{{"id": {number}, "from": "'


def new_tokenizer(texts: Iterable[str], besides: Iterable[str]) -> Any:
    """Every character that the texts have a few times, and those besides; the others fall back to their bytes.

    transformers reads whatever lies beside a Qwen2 model as Qwen's own byte pairs, so that is what these are: pairs
    that put the bytes of one character together, and never those of two.
    """
    counted = Counter(character for text in texts for character in text)
    characters = {character for character, count in counted.items() if count >= _RAREST} | set(besides) | set(_ALWAYS)
    pairs = dict.fromkeys(
        (spelled[:length], spelled[length])
        for spelled in map(_bytes, sorted(characters))
        for length in range(1, len(spelled))
    )
    pieces = [*sorted(pre_tokenizers.ByteLevel.alphabet()), *map("".join, pairs)]
    tokenizer = Qwen2Tokenizer(
        {piece: at for at, piece in enumerate(pieces)},
        list(pairs),
        unk_token=_END,
        eos_token=_END,
        pad_token=_END,
        chat_template=CHAT_TEMPLATE,
        model_max_length=4096,
    )
    special = [_ANSWER, *map(marker, range(1, MOST_LINES + 1))]
    json_pieces = [_TO, _CLOSE, *map(_opening, range(1, MOST_LINES + 1))]
    tokenizer.add_tokens([AddedToken(text, special=True, normalized=False) for text in special])
    tokenizer.add_tokens([AddedToken(text, normalized=False) for text in json_pieces])
    return tokenizer


def _bytes(character: str) -> str:
    """A sign for each of its bytes, as byte pairs are written."""
    (spelled, _), *_ = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False).pre_tokenize_str(character)
    return str(spelled)


def single_characters(tokenizer: Any) -> dict[str, int]:
    """Those that have a token of their own."""
    decoded = {tokenizer.decode([token]): token for token in range(len(tokenizer))}
    return {text: token for text, token in decoded.items() if len(text) == 1 and text != "\N{REPLACEMENT CHARACTER}"}


class Pen:
    """Writes questions and answers in tokens: what the chat template and the tokenizer make, only quicker."""

    def __init__(self, tokenizer: Any) -> None:
        known: dict[str, int] = tokenizer.get_vocab()
        self._markers = [known[marker(number)] for number in range(1, MOST_LINES + 1)]
        self._openings = [known[_opening(number)] for number in range(1, MOST_LINES + 1)]
        self._to, self._close, self.end = known[_TO], known[_CLOSE], known[_END]
        self._answer = known[_ANSWER]
        self._spelled = cache(lambda character: tuple(tokenizer(character, add_special_tokens=False)["input_ids"]))

    def spelled(self, text: str) -> list[int]:
        return [token for character in text for token in self._spelled(character)]

    def question(self, lines: Sequence[str]) -> list[int]:
        marked = ([marker, *self.spelled(line)] for marker, line in zip(self._markers, lines, strict=False))
        return [*(token for line in marked for token in line), self._answer]

    def answer(self, lines: Sequence[str], found: Sequence[tuple[Edit, ...]]) -> tuple[list[int], list[bool]]:
        """And which of its tokens leave a line as it is."""
        tokens: list[int] = []
        calm: list[bool] = []
        for number, (line, right) in enumerate(zip(lines, found, strict=True), 1):
            tokens.append(self._markers[number - 1])
            calm.append(True)
            true, changed = _applied(line, right)
            for at, character in enumerate(true):
                said = self._edit(number, changed[at]) if at in changed else []
                spelled = self._spelled(character)
                tokens += [*spelled, *said]
                calm += [at not in changed] * len(spelled) + [False] * len(said)
        return [*tokens, self.end], [*calm, True]

    def _edit(self, number: int, edit: Edit) -> list[int]:
        return [self._openings[number - 1], *self.spelled(edit.wrong), self._to, *self.spelled(edit.right), self._close]


def _applied(line: str, edits: tuple[Edit, ...]) -> tuple[str, dict[int, Edit]]:
    """The true line; and each edit by the first place in it where it makes a difference."""
    changed, shift = {}, 0
    for edit in edits:  # from left to right
        start = line.index(edit.wrong) + shift
        pairs = zip(edit.wrong, edit.right, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        changed[max(0, min(start + same, start + len(edit.right) - 1))] = edit
        shift += len(edit.right) - len(edit.wrong)
    for edit in edits:
        line = line.replace(edit.wrong, edit.right)
    return line, changed
