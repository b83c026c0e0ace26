from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from canto_beats.service.first_sight import PREFERENCES_FILE, FirstSight, first_sight
from canto_beats.service.preferences import Preferences, write_preferences

if TYPE_CHECKING:
    from canto_beats.settings import Home


def test_it_is_what_was_chosen(home: Home) -> None:
    write_preferences(home, replace(Preferences(), appearance="dark", window="place across down hidden"))
    assert first_sight(home) == FirstSight("dark", "place across down hidden")


@pytest.mark.parametrize("content", [None, "", "{", "[]", '{"appearance": 3, "window": null}'])
def test_whatever_the_file_says_there_is_a_window(home: Home, content: str | None) -> None:
    if content is not None:
        home.root.mkdir(parents=True, exist_ok=True)
        (home.root / PREFERENCES_FILE).write_text(content, encoding="utf-8")
    assert first_sight(home) == FirstSight()
