"""A theme as Qt's palette, and back: whoever has a palette, every widget has one, can ask for the rest of the theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from canto_beats.desktop.look.colours import DARK, LIGHT, Theme

Role = QPalette.ColorRole
Group = QPalette.ColorGroup


def palette_for(theme: Theme) -> QPalette:
    palette = QPalette(QColor(theme.raised), QColor(theme.window))  # no role is left to chance
    for role, colour in _roles(theme).items():
        palette.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.HighlightedText, Role.PlaceholderText, Role.Link):
        palette.setColor(Group.Disabled, role, QColor(theme.text_disabled))
    palette.setColor(Group.Disabled, Role.Highlight, QColor(theme.pressed))
    palette.setColor(Group.Disabled, Role.Accent, QColor(theme.text_disabled))
    return palette


def theme_of(palette: QPalette) -> Theme:
    """Asked at each painting, it is always right, and nobody has to be told of a change."""
    return DARK if is_dark(palette) else LIGHT


def is_dark(palette: QPalette) -> bool:
    return palette.color(Role.Window).lightness() < palette.color(Role.WindowText).lightness()


def _roles(theme: Theme) -> dict[QPalette.ColorRole, str]:
    return {
        Role.Window: theme.window,
        Role.WindowText: theme.text,
        Role.Base: theme.field,
        Role.AlternateBase: theme.field_other,
        Role.ToolTipBase: theme.raised,
        Role.ToolTipText: theme.text,
        Role.PlaceholderText: theme.text_quiet,
        Role.Text: theme.text,
        Role.Button: theme.raised,
        Role.ButtonText: theme.text,
        Role.BrightText: theme.problem,
        Role.Light: theme.hover,
        Role.Midlight: theme.raised,
        Role.Mid: theme.line,
        Role.Dark: theme.border,
        Role.Shadow: theme.backdrop,
        Role.Highlight: theme.accent,
        Role.HighlightedText: theme.on_accent,
        Role.Link: theme.accent_ink,
        Role.LinkVisited: theme.accent_ink,
        Role.Accent: theme.accent,
    }
