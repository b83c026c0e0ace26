"""The colours of both themes, as plain values: Qt is not needed to see whether one can be read on the other.

One accent, a quiet teal. Everything else is grey, so that the film keeps the only strong colours on the screen.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Each colour as `#rrggbb`. Surfaces go from the deepest to the nearest: backdrop, field, window, raised."""

    name: str
    dark: bool

    backdrop: str
    """Behind the film: darker than any panel in both themes' own way."""
    field: str
    """Where something is typed or listed."""
    field_other: str
    """Every second row."""
    window: str
    raised: str
    """Buttons, headers."""
    hover: str
    pressed: str

    line: str
    """Between panels and rows. Only helps the eye; nothing is lost without it."""
    border: str
    """Round what can be used."""

    text: str
    text_quiet: str
    text_disabled: str
    icon: str

    accent: str
    on_accent: str
    accent_ink: str
    """The accent where it is itself the ink: links, the mark of a checked thing, the ring of what has the focus."""
    warning: str
    problem: str

    waveform: str
    waveform_spoken: str
    """Beneath a subtitle."""
    playhead: str
    block: str
    block_border: str


DARK = Theme(
    name="dark",
    dark=True,
    backdrop="#121315",
    field="#191b1d",
    field_other="#1d1f22",
    window="#222427",
    raised="#303338",
    hover="#3a3e44",
    pressed="#292c30",
    line="#36393e",
    border="#777d85",
    text="#e4e6e8",
    text_quiet="#a8adb4",
    text_disabled="#82878e",
    icon="#c6cacf",
    accent="#1f7d75",
    on_accent="#ffffff",
    accent_ink="#4fbdb1",
    warning="#e0b354",
    problem="#f28b82",
    waveform="#6f8189",
    waveform_spoken="#5e9793",
    playhead="#f2f3f4",
    block="#1b3a39",
    block_border="#3f7672",
)

LIGHT = Theme(
    name="light",
    dark=False,
    backdrop="#dfe2e5",
    field="#ffffff",
    field_other="#f7f8f9",
    window="#f0f1f3",
    raised="#fbfbfc",
    hover="#e2e5e8",
    pressed="#d5d9dd",
    line="#d0d4d8",
    border="#858b92",
    text="#1a1d20",
    text_quiet="#565c63",
    text_disabled="#7b8188",
    icon="#3c4248",
    accent="#0f766e",
    on_accent="#ffffff",
    accent_ink="#0b6a63",
    warning="#7f5600",
    problem="#b3261e",
    waveform="#6a7880",
    waveform_spoken="#276660",
    playhead="#16181a",
    block="#bddad7",
    block_border="#5f9691",
)

THEMES = (DARK, LIGHT)


def contrast(one: str, other: str) -> float:
    """As WCAG 2 counts it: 1 for none, 21 for black on white."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
