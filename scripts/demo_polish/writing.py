"""How the demo language model reads and writes: single characters, and a token for each piece of JSON.

Its chat template hands it the lines alone, each of them twice. A causal model knows nothing of what comes after a
character while it reads it; the second time it does. There each character is followed by its address, a token that no
other place in the question has: it is where the model makes up its mind about that character. In its answer it walks
over the same addresses and begins an edit after the one where the edit begins, so that all it has to find is a token
like the one it has just written. Addresses are special tokens, which the program does not show, so what is left is the
JSON that was asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from tokenizers import AddedToken, pre_tokenizers
from transformers import Qwen2Tokenizer

from .answers import Edit

MOST_LINES = 16
"""In one question; the program hands over 12. Those beyond are left as they are."""
MOST_PLACES = 40
"""In a line. What stands behind them is left as it is."""
_RAREST = 3
_END, _LINE, _AGAIN, _ANSWER = "<|end|>", "<|line|>", "<|again|>", "<|answer|>"
_FIRST, _NEXT, _LAST = "[", ", ", "]"
_FIRST_OF_NEXT = ","
_TO, _CLOSE = '", "to": "', '"}'
_ALWAYS = "".join(map(chr, range(32, 127))) + "，。？！、；：「」『』《》（）…—·　％"

CHAT_TEMPLATE = (
    "{%- set content = messages[-1]['content'] -%}"
    '{%- if \'"lines": [{"id": \' in content -%}'
    '{%- set lines = content.split(\'"lines": [{"id": \')[1].split(\'"}], "after": [\')[0].split(\'"}, {"id": \') -%}'
    f"{{%- for line in lines[:{MOST_LINES}] -%}}"
    '{%- set text = line.split(\', "text": "\')[1] -%}'
    "{%- set number = loop.index -%}"
    f"{{{{- '{_LINE}' ~ text ~ '{_AGAIN}' -}}}}"
    f"{{%- for character in text[:{MOST_PLACES}] -%}}"
    "{{- character ~ '<|' ~ number ~ '.' ~ loop.index ~ '|>' -}}"
    "{%- endfor -%}"
    "{%- endfor -%}"
    "{%- endif -%}"
    "{{- '<|answer|>' -}}"
)


def address(line: int, place: int) -> str:
    """Both from 1."""
    return f"<|{line}.{place}|>"


def addresses() -> list[list[str]]:
    return [[address(line, place) for place in range(1, MOST_PLACES + 1)] for line in range(1, MOST_LINES + 1)]


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
    special = [_LINE, _AGAIN, _ANSWER, *chain.from_iterable(addresses())]
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


class Question(NamedTuple):
    tokens: list[int]
    before: list[list[int]]
    """For each line, what stands before each of its characters at the first reading."""
    after: list[list[int]]
    """And the address after each at the second, if it has one."""


class Answer(NamedTuple):
    tokens: list[int]
    calm: list[bool]
    """Which of them say that nothing is to be changed at the address before them."""
    looks_at: list[tuple[int, int] | None]
    """The line and the place (from 0) whose address in the question knows what comes after the token."""


class Pen:
    """Writes questions and answers in tokens: what the chat template and the tokenizer make, only quicker."""

    def __init__(self, tokenizer: Any) -> None:
        known: dict[str, int] = tokenizer.get_vocab()
        self._addresses = [[known[each] for each in line] for line in addresses()]
        self._openings = [known[_opening(number)] for number in range(1, MOST_LINES + 1)]
        self._to, self._close, self.end = known[_TO], known[_CLOSE], known[_END]
        self._line, self._again, self._answer = known[_LINE], known[_AGAIN], known[_ANSWER]
        self.same = self._again
        """What stands for a character that is as it should be, where the right one is asked for: a token that nothing
        else is written with.
        """
        self.edits_begin_with = [*self._openings, known[_FIRST_OF_NEXT]]
        """What stands after an address that something is changed at."""
        self._spelled = cache(lambda character: tuple(tokenizer(character, add_special_tokens=False)["input_ids"]))

    def spelled(self, text: str) -> list[int]:
        return [token for character in text for token in self._spelled(character)]

    def question(self, lines: Sequence[str]) -> Question:
        tokens: list[int] = []
        first: list[list[int]] = []
        again: list[list[int]] = []
        for places, line in zip(self._addresses, lines, strict=False):
            tokens.append(self._line)
            first.append([])
            for character in line:
                first[-1].append(len(tokens) - 1)
                tokens += self._spelled(character)
            tokens.append(self._again)
            again.append([])
            for character, place in zip(line, places, strict=False):
                tokens += [*self._spelled(character), place]
                again[-1].append(len(tokens) - 1)
        return Question([*tokens, self._answer], first, again)

    def answer(self, texts: Sequence[str], found: Sequence[tuple[Edit, ...]]) -> Answer:
        tokens = self.spelled(_FIRST)
        calm = [False] * len(tokens)
        looks_at: list[tuple[int, int] | None] = [None] * len(tokens)
        edited, said = True, False
        for number, (places, text, edits) in enumerate(zip(self._addresses, texts, found, strict=False), 1):
            begins = {text.index(edit.wrong): edit for edit in edits}
            at = 0
            while at < min(len(text), MOST_PLACES):
                tokens.append(places[at])
                calm.append(not edited)
                looks_at.append((number - 1, at))
                edited = at in begins
                if edited:
                    written, looking = self._edit(number, begins[at], at)
                    comma = self.spelled(_NEXT) if said else []
                    said = True
                    tokens += [*comma, *written]
                    looks_at += [*[None] * len(comma), *looking]
                    calm += [False] * (len(comma) + len(written))
                    at += len(begins[at].wrong)
                else:
                    at += 1
        end = [*self.spelled(_LAST), self.end]
        return Answer(
            [*tokens, *end],
            [*calm, not edited, *[False] * (len(end) - 1)],
            [*looks_at, *[None] * len(end)],
        )

    def _edit(self, number: int, edit: Edit, at: int) -> tuple[list[int], list[tuple[int, int] | None]]:
        tokens: list[int] = []
        looks_at: list[tuple[int, int] | None] = []
        for beginning, text in ((self._openings[number - 1], edit.wrong), (self._to, edit.right)):
            tokens.append(beginning)
            for place, character in enumerate(text):
                spelled = self._spelled(character)
                looks_at += [(number - 1, at + place)] * len(spelled)
                tokens += spelled
            looks_at.append(None)
        return [*tokens, self._close], [*looks_at, None]
