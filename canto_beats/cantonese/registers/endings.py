"""What ends a sentence. Writing keeps what changes the meaning, and leaves out what only gives it a tone."""

from __future__ import annotations

from canto_beats.cantonese.registers.word_kinds import CAN_BE_ASKED, PARTICLES, word_set
from canto_beats.cantonese.registers.word_rules import asks
from canto_beats.subtitles.register import Register

REASON = (
    "Particles at the end are written as the few that written Chinese has; those that only give a tone are left out."
)
_IN_WRITING = {
    "㗎": "的",
    "嘅": "的",
    "喇": "了",
    "嘞": "了",
    "咯": "了",
    "囖": "了",
    "嚕": "了",
    "咩": "嗎",
    "啩": "吧",
    "啫": "而已",
    "咋": "而已",
    "嗻": "而已",
}
_IN_SEMI_WRITTEN = {"㗎": "的", "嘅": "的", "喇": "了", "嘞": "了", "咩": "嗎", "啩": "吧"}
_STAY = frozenset("呢嗎嘛吧了的喔哦")
_HAPPENED = word_set("咗 了 已經 晒")
_CHANGED = word_set(
    """
    唔 冇 唔好 唔使 夠 好 就 得 可以 到 遲到 嚟 算 就算 係 未 終於 梗係 當然 應該 唔怪得 怪不得
    """
)
_ENDS_WITH = PARTICLES | {"嘅"}


def ending_of(words: tuple[str, ...]) -> int:
    """Where the particles at the end begin; at the end if there are none. One word stays in front of them."""
    at = len(words)
    while at > 1 and set(words[at - 1]) <= _ENDS_WITH and not (words[at - 1] == "咩" and words[at - 2] in CAN_BE_ASKED):
        at -= 1
    return at


def written_ending(words: tuple[str, ...], register: Register) -> str:
    """Of the particles behind `ending_of`."""
    begin = ending_of(words)
    said, body = "".join(words[begin:]), words[:begin]
    if body[-1] == "嘅" or not said:
        return said
    chosen = _IN_WRITING if register is Register.WRITTEN else _IN_SEMI_WRITTEN
    parts: list[str] = []
    for particle in said:
        part = chosen.get(particle)
        if part is None:
            part = _tone(particle, body, register)
        if part and part not in parts and not _is_said_already(part, body, said):
            parts.append(part)
    return _joined(parts)


def _tone(particle: str, body: tuple[str, ...], register: Register) -> str:
    if register is Register.SEMI_WRITTEN or particle in _STAY:
        return particle
    if particle == "啦":
        changed = set(body) & (_CHANGED | _HAPPENED) or any(word[0] in "唔冇不沒" for word in body)
        return "了" if changed else "吧"
    return "啊" if len(body) == 1 and particle in "呀啊" and not asks(body) else ""


def _is_said_already(part: str, body: tuple[str, ...], said: str) -> bool:
    if part == "了":
        return bool(set(body) & _HAPPENED)
    if part != "的" or set(body) & {"係咪", "係唔係", "是不是"}:
        return False
    surprised = asks(body) and ("嘅" not in said or body[0] == "乜")
    return surprised or "咩" in said or body[-1] in ("嘅", "的")


def _joined(parts: list[str]) -> str:
    if "了" in parts and "的" in parts:
        parts = [part for part in parts if part != "的"]
    return "".join(parts)
