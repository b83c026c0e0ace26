from __future__ import annotations

import subprocess
import sys

import pytest

from canto_beats.cantonese.dictionary import read_in_words, words_beginning_with

ANOTHER_OPINION = r"""
import sys
import ToJyutping
for line in sys.stdin.read().split("\n"):
    print(ToJyutping.get_jyutping_list(line))
"""
"""In a process of its own: it takes 72 MB."""


@pytest.mark.parametrize(
    ("line", "readings"),
    [
        ("銀行", "ngan4 hong4"),
        ("行路", "haang4 lou6"),
        ("銀行行路", "ngan4 hong4 haang4 lou6"),
        ("唔該", "m4 goi1"),
        ("𨋢", "lip1"),
    ],
)
def test_a_character_is_read_as_in_the_longest_word_it_begins(line: str, readings: str) -> None:
    assert read_in_words(line) == list(zip(line, readings.split(), strict=True))


@pytest.mark.parametrize("line", ["abc", "3，OK？", "🎉", "\ud800", "あ", "{}~!"])
def test_what_the_dictionary_does_not_have_is_not_read(line: str) -> None:
    assert read_in_words(line) == [(character, None) for character in line]


def test_a_sign_may_have_several_syllables_and_a_character_several_readings() -> None:
    assert words_beginning_with("兛")["兛"] == (("cin1 hak1",),)
    assert {("haang4",), ("hong4",), ("hang4",)} <= set(words_beginning_with("行")["行"])


def test_all_of_unicode_and_all_words_are_read_as_by_the_package_whose_file_it_is() -> None:
    characters = [chr(number) for number in range(256, 0x32000) if not 0xD800 <= number < 0xE000]
    lines = [word for each in characters for word in words_beginning_with(each)]
    lines += ["".join(characters[at : at + 5000]) for at in range(0, len(characters), 5000)]
    assert len(lines) > 40_000
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", ANOTHER_OPINION],
        input="\n".join(lines), capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    mine = [str(read_in_words(line)) for line in lines]
    assert mine == done.stdout.splitlines()
