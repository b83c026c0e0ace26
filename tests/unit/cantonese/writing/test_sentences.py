"""How much of what is misspelt is put right, and how little of what is right is touched."""

from __future__ import annotations

import pytest

from canto_beats.cantonese.writing import put_right
from tests.unit.cantonese.writing.sentences import Sentence, looks_misspelt, misspelt

_ASIDE = pytest.mark.parametrize("kept_aside", [False, True], ids=["tuned with", "kept aside"])


def _chosen(sentences: tuple[Sentence, ...], kept_aside: bool) -> list[Sentence]:
    return [sentence for sentence in sentences if sentence.kept_aside == kept_aside]


def test_there_are_enough_sentences_to_say_something() -> None:
    assert len(misspelt()) >= 400
    assert len(looks_misspelt()) >= 400


@_ASIDE
def test_most_of_what_is_misspelt_is_put_right(kept_aside: bool) -> None:
    sentences = _chosen(misspelt(), kept_aside)
    wrong = [sentence for sentence in sentences if put_right(sentence.typed).text != sentence.meant]
    assert len(wrong) <= len(sentences) // 20, wrong


def test_right_sentences_that_look_wrong_stay_as_they_are() -> None:
    sentences = looks_misspelt()
    touched = [text for text in (put_right(right.meant).text for right in sentences) if text not in _meant(sentences)]
    assert len(touched) <= len(sentences) // 500, touched


def test_what_was_meant_by_a_misspelt_sentence_stays_as_it_is() -> None:
    touched = [sentence.meant for sentence in misspelt() if put_right(sentence.meant).text != sentence.meant]
    assert touched == []


def _meant(sentences: tuple[Sentence, ...]) -> set[str]:
    return {sentence.meant for sentence in sentences}
