"""Who says what in the sample clip, with which voice, and how long it is quiet afterwards.

Imports nothing, since the training of the demo speech model reads it too: the voices here must be among those that the
model learns, and none of these sentences among its texts.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice of espeak-ng. Neither is low: in a Whisper spectrogram, tones spoken below about 150 Hz blur."""

    name: str
    voice: str
    pitch: int
    pitch_range: int
    """99 sets the tones as far apart as people do; espeak-ng's own 50 makes them hard to tell."""
    words_a_minute: int


@dataclass(frozen=True, slots=True)
class Line:
    speaker: Speaker
    text: str
    """As it is written in the subtitles."""
    pause_after_ms: int


AH_LAM = Speaker("阿嵐", voice="yue+f2", pitch=60, pitch_range=99, words_a_minute=155)
"""Measured in the clip's own lines: 133 to 219 Hz (from the 2nd to the 98th percentile)."""
SIU_KWAN = Speaker("小筠", voice="yue+f4", pitch=78, pitch_range=99, words_a_minute=162)
"""Measured in the clip's own lines: 174 to 246 Hz (likewise)."""
SPEAKERS = (AH_LAM, SIU_KWAN)

LEAD_IN_MS = 1200
"""The picture opens before anybody speaks."""
MUSIC_MS = 11_000
AFTER_MUSIC_MS = 600
LEAD_OUT_MS = 1500

BEFORE_MUSIC = (
    Line(AH_LAM, "喂，你而家喺邊度呀？", 450),
    Line(SIU_KWAN, "我喺碼頭，啱啱落咗巴士。", 700),
    Line(AH_LAM, "你食咗飯未呀？", 300),
    Line(SIU_KWAN, "未呀，我六點左右先放工。", 900),
    Line(AH_LAM, "佢哋話七點半先到喎。", 600),
    Line(SIU_KWAN, "咁我哋食啲嘢先啦。", 1400),
    Line(AH_LAM, "嗰間茶餐廳嘅奶茶好好飲㗎。", 350),
    Line(SIU_KWAN, "OK，我請你飲。", 800),
)
AFTER_MUSIC = (
    Line(AH_LAM, "你睇，對面啲燈好靚呀！", 1100),
    Line(SIU_KWAN, "係呀，影張相先。", 2500),
    Line(AH_LAM, "你部phone係咪新㗎？", 400),
    Line(SIU_KWAN, "係呀，上個禮拜買嘅。", 500),
    Line(AH_LAM, "要幾多錢呀？", 1000),
    Line(SIU_KWAN, "唔係好貴，2500蚊囉。", 1800),
    Line(AH_LAM, "聽日使唔使返office呀？", 550),
    Line(SIU_KWAN, "唔使，聽日係星期日喎。", 650),
    Line(AH_LAM, "咁不如一齊去睇戲啦。", 300),
    Line(SIU_KWAN, "好呀，我買兩張飛。", 750),
    Line(AH_LAM, "記得帶遮，聽講會落雨㗎。", 450),
    Line(SIU_KWAN, "知道啦，多謝你呀！", 0),
)
LINES = (*BEFORE_MUSIC, *AFTER_MUSIC)
