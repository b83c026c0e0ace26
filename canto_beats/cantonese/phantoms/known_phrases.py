"""Phrases that recognisers learnt from the subtitles of videos, and write where nobody speaks.

To add one: write it as `fold` leaves it (traditional, 你 for 您, 看 for 睇, 贊 for 讚, no spaces or punctuation but the
colon), as a regular expression, under the kind that says how likely it is that a person says these very words. Add its
variants to `phantom_lines.txt` beside the tests, and what people say that resembles it to `said_lines.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from canto_beats.cantonese.phantoms.folding import Folded
from canto_beats.cantonese.phantoms.signs import Sign

_CREDITS = (
    # Nobody says these, so they are found inside of a longer phrase as well.
    r"(?:中文)?字幕由amaraorg社[群區]提供",
    r"subtitlesbytheamaraorgcommunity",
    r"(?:中文)?字幕志願者:?(?:李宗盛|楊茜茜|楊棟[梁樑])",
    r"(?:請不吝)?點贊訂閱轉發打賞(?:支持明鏡[與和]點點欄目)?",
    r"(?:打賞)?(?:支持)?明鏡[與和]點點欄目",
    r"優優獨播劇場(?:yoyotelevisionseries)?(?:exclusive)?",
    r"yoyotelevisionseries(?:exclusive)?",
    r"mingpao(?:canada|toronto)(?:mingpao(?:canada|toronto))*",
    r"(?:字幕)?bybwd6",
    r"字幕by索蘭[婭亞]",
    r"字幕(?:製作|翻譯|校對):?(?:貝爾|jchong)",
)
_PROGRAMMES = (
    # A speaker of just this programme, or the subtitles of just this film; as the whole text only.
    r"(?:多謝|謝謝|感謝)(?:你|你們|大家)?的?收看時局新聞(?:再會)?",
    r"本期視頻就(?:先)?(?:說)?到這裡了?",
    r"以上言論不代表本台立場",
    r"(?:中文)?字幕志願者:?.{2,6}",
    r"字幕(?:製作|翻譯|校對|提供|后期|後期):.{1,12}",
    r"字幕by:?.{1,12}",
    r"字幕由.{2,16}(?:提供|製作)",
)
_WHOM = r"(?:你|你們|你哋|大家|各位|各位觀眾)"
_CLOSINGS = (
    # Anybody may close a video so, and so may a recogniser.
    rf"(?:多謝|謝謝|感謝){_WHOM}?[的嘅]?(?:收看|觀看|收聽)",
    r"(?:我們|我哋)?(?:下集|下期|下次視頻|下個視頻|下期視頻|下條片)再[見會]",
    r"(?:歡迎|請|記得)(?:大家)?(?:點贊|訂閱|分享|轉發|留言)+(?:我們|我|我哋)?[的嘅]?(?:頻道)?",
    r"(?:點贊|訂閱|分享|轉發|打賞|留言){2,}",
    r"thank(?:s|you)forwatching",
    r"(?:please)?subscribe(?:tomychannel|toourchannel)",
)


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in patterns))


_IN_TEXT = _any_of(_CREDITS)
_WHOLE_TEXT = (
    (Sign.PROGRAMME, _any_of(_PROGRAMMES)),
    (Sign.CLOSING, re.compile(f"(?:{_any_of(_CLOSINGS).pattern})+")),
)


@dataclass(frozen=True, slots=True)
class Known:
    sign: Sign
    start: int
    """In the folded text."""
    end: int


def known_phrases(text: Folded) -> Iterator[Known]:
    """The credits that are in it, else at most one that is the whole text."""
    credits_found = [Known(Sign.CREDIT, found.start(), found.end()) for found in _IN_TEXT.finditer(text.text)]
    yield from credits_found
    for sign, pattern in () if credits_found else _WHOLE_TEXT:
        if pattern.fullmatch(text.text):
            yield Known(sign, 0, len(text.text))
            return
