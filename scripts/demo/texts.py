"""The Cantonese lines that the demo models are trained on and measured with.

They come from HKCanCor (CC BY 4.0), CTCPC (CC0) and the Common Voice sentences (MPL 2.0), all of which travel inside
pycantonese. Only models trained on them are shipped, never the lines. They are brought into one way of writing, because
where two people write the same sound differently no model can know which it will be; lines that cannot be are left out.

Which side of the split a line is on depends on the line alone, so more or fewer lines around it move none from one side
to the other. What is said in the sample clip is on neither.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .sample_sentences import sample_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HELD_OUT_PER_THOUSAND = 30
SHORTEST, LONGEST = 5, 24
"""In Han characters."""
_TELLING = 4
"""A clause of fewer characters is anybody's."""
RAREST = 40
"""A character that occurs less often than this in all lines together cannot be learned from them."""

_ONE_WAY_OF_WRITING = str.maketrans(
    {
        "𡃉": "㗎",
        "噶": "㗎",
        "囖": "囉",
        "嘞": "啦",
        "喇": "啦",
        "攪": "搞",
        "俾": "畀",
        "揾": "搵",
        "裏": "裡",
        "着": "著",
        "爲": "為",
        "衞": "衛",
        "羣": "群",
        "牀": "床",
        "麪": "麵",
        "綫": "線",
        "臺": "台",
        "嗮": "晒",
        "嚿": "舊",
        "吖": "呀",
        "啊": "呀",
        "嘑": "啦",
        "喔": "哦",
        "妳": "你",
        "祂": "他",
        "牠": "它",
        "咀": "嘴",
        "钟": "鐘",
        "箇": "個",
        "祇": "只",
        "汚": "污",
        "峯": "峰",
        "!": "！",
        "?": "？",
        ",": "，",
        ";": "；",
        ":": "：",
        "．": ".",
        "､": "、",
        "~": " ",
        "～": " ",
        "\u3000": " ",
    }
)
_ONE_WAY_OF_WRITING_WORDS = (
    ("佢地", "佢哋"),
    ("我地", "我哋"),
    ("你地", "你哋"),
    ("人地", "人哋"),
    ("鐘意", "鍾意"),
    ("依家", "而家"),
    ("宜家", "而家"),
    ("黎緊", "嚟緊"),
    ("過黎", "過嚟"),
    ("出黎", "出嚟"),
    ("返黎", "返嚟"),
    ("起黎", "起嚟"),
    ("即系", "即係"),
    ("唔系", "唔係"),
    ("都系", "都係"),
    ("就系", "就係"),
    ("但系", "但係"),
    ("真系", "真係"),
    ("仲系", "仲係"),
    ("定系", "定係"),
)
_SLOPPY = re.compile(
    r"系(?!統|列)(?<![體學星派關]系)|既(?![然定得是])|左(?![右邊手面腳側派傾轉眼])(?<![手向靠]左)|野(?![生心餐外獸戰炮豬性])(?<![田荒原視分]野)"
    r"|黎(?!明)(?<!巴黎)|訓(?=覺)|[dD](?![a-zA-Z])|[的吧麼這們吗嗎哪](?<![目標]的)"
)
"""Written Chinese, or the spelling of a hurry: what the program is to put right, not to learn."""
_SENTENCE_ENDS = re.compile(r"(?<=[。！？；…])|\s-\s|——|－")
_HARD_TO_SAY = re.compile(r"[^㐀-鿿a-zA-Z0-9，？、 ]|\d{5,}|\d[a-zA-Z]|[a-zA-Z]\d|(?<!\d)\d(?!\d)|[a-zA-Z]{13,}")
_SPOKEN_NUMBERS = re.compile(r"[十百千萬億廿卅○零](?<!十分)(?!分)|[一二三四五六七八九][一二三四五六七八九]")
"""Heard alike, written in two ways; lines with numbers of two digits and more are made by `made_lines`."""
_HAN = re.compile(r"[㐀-鿿]")
_LATIN = re.compile(r"[a-zA-Z]+")


class Lines(NamedTuple):
    training: tuple[str, ...]
    held_out: tuple[str, ...]


@cache
def corpus_lines() -> Lines:
    """Cleaned, each once, in an order that depends on nothing but the lines."""
    found = dict.fromkeys(line for raw in raw_lines() for line in cleaned(raw))
    common = _common_characters(found)
    known_words = _common_words(found)
    kept = [line for line in found if set(_HAN.findall(line)) <= common and set(_latin(line)) <= known_words]
    return split(sample_lines_left_out(kept))


def sample_lines_left_out(lines: Iterable[str]) -> Iterator[str]:
    """What is said in the sample clip is neither trained on nor held out, nor is a line that says a clause of it."""
    clauses = {bare(clause) for sentence in sample_sentences() for clause in sentence.split("，")}
    said = [clause for clause in clauses if len(clause) >= _TELLING]
    for line in lines:
        spoken = bare(line)
        if not any(clause in spoken for clause in said):
            yield line


def split(lines: Iterable[str], held_out_from: int = 0) -> Lines:
    """By what is said: two lines that differ in a comma are on one side, and a line that is also a part of one that is
    trained on is on none. Another part is held out for each `held_out_from`.
    """
    training, held_out = [], []
    for line in sorted(dict.fromkeys(lines), key=_digest):
        held = 0 <= _digest(bare(line)) % 1000 - held_out_from < HELD_OUT_PER_THOUSAND
        (held_out if held else training).append(line)
    trained_on = "\n".join(bare(line) for line in training)
    return Lines(tuple(training), tuple(line for line in held_out if bare(line) not in trained_on))


def cleaned(raw: str) -> Iterator[str]:
    """The sentences of a line that are fit to be learned from."""
    text = raw.translate(_ONE_WAY_OF_WRITING)
    text = re.sub(r"\s*-(?=\s|$)|(?<=\s)\.|\.\s*$", " ", text)
    for careless, right in _ONE_WAY_OF_WRITING_WORDS:
        text = text.replace(careless, right)
    for piece in _SENTENCE_ENDS.split(text):
        sentence = _spaced(piece.strip(" 。！；…，、"))
        sound = not (_HARD_TO_SAY.search(sentence) or _SPOKEN_NUMBERS.search(sentence) or _SLOPPY.search(sentence))
        if sound and SHORTEST <= len(_HAN.findall(sentence)) <= LONGEST and not _stutters(sentence):
            yield sentence


def _spaced(text: str) -> str:
    """Spaces only between two Latin words; a pause is a comma."""
    text = re.sub(r"\s*[，、]+(\s*[，、])*\s*", "，", text)
    return re.sub(r"(?<![a-zA-Z])\s+|\s+(?![a-zA-Z])", "", re.sub(r"\s+", " ", text))


def _stutters(text: str) -> bool:
    return re.search(r"(.{1,4})\1\1", text) is not None or text.count("，") * 3 > len(text)


def _latin(line: str) -> list[str]:
    return [word.lower() for word in _LATIN.findall(line)]


def _common_characters(lines: Iterable[str]) -> set[str]:
    counted = Counter(character for line in lines for character in _HAN.findall(line))
    return {character for character, count in counted.items() if count >= RAREST}


def _common_words(lines: Iterable[str]) -> set[str]:
    counted = Counter(word for line in lines for word in _latin(line))
    return {word for word, count in counted.items() if count >= 6 and len(word) > 1}


def bare(line: str) -> str:
    return "".join(character for character in line.lower() if character.isalnum())


def _digest(line: str) -> int:
    return int.from_bytes(hashlib.blake2b(line.encode(), digest_size=8).digest(), "big")


def raw_lines() -> Iterator[str]:
    package = find_spec("pycantonese")  # looked up, not imported: it loads its models when it is
    if package is None or package.origin is None:
        raise SystemExit("The training texts are missing: install the project with `pip install -e .[training]`.")
    data = Path(package.origin).parent / "data"
    for corpus in ("ctcpc", "common_voice"):
        yield from json.loads((data / corpus / "sents.json").read_text(encoding="utf-8"))
    for file in sorted((data / "hkcancor").glob("*.cha")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("*"):
                # Words stand apart there; the spaces between Han characters go when the line is cleaned.
                yield line.split("\t", 1)[1]
