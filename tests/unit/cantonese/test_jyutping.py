from __future__ import annotations

import pytest

from canto_beats.cantonese.jyutping import jyutping_line, jyutping_of, read_aloud


@pytest.mark.parametrize(
    ("line", "reading"),
    [
        ("佢食咗3個pizza", "keoi5 sik6 zo2 3 go3 pizza"),
        ("OK，我唔知！", "OK ngo5 m4 zi1"),
        ("don't，3.5%", "don't 3.5%"),
        ("……", ""),
        ("", ""),
    ],
)
def test_han_is_read_latin_and_figures_stand_for_themselves_and_marks_are_not_read(line: str, reading: str) -> None:
    assert jyutping_line(line) == reading


def test_a_character_is_read_by_the_word_it_stands_in() -> None:
    assert jyutping_line("銀行") == "ngan4 hong4"
    assert jyutping_line("行路") == "haang4 lou6"


def test_each_line_has_its_own_reading() -> None:
    assert jyutping_of("你好\n……\n早晨").split("\n") == ["nei5 hou2", "", "zou2 san4"]


@pytest.mark.parametrize("line", ["佢食咗3個apple，OK？𨋢", "裏面", "", "abc", "１２３", "🎉好"])
def test_the_pieces_joined_are_the_line(line: str) -> None:
    assert "".join(piece for piece, _ in read_aloud(line)) == line
