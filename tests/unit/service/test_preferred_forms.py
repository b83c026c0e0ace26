from __future__ import annotations

import pytest

from canto_beats.cantonese.writing import PREFERENCES
from canto_beats.errors import CantoBeatsError
from canto_beats.pipeline.heard_text import TextWishes, shown_text
from canto_beats.service.preferred_forms import forms_to_choose, writing_rules
from canto_beats.subtitles.phrase import Phrase


def shown(text: str, *preferred: str) -> str:
    heard = Phrase(text, tuple((at * 100, at * 100 + 100) for at in range(len(text))))
    return shown_text([heard], TextWishes(writing=writing_rules(preferred)), speech=None).phrases[0].text


def test_each_form_can_be_chosen_and_stands_beside_its_opposite() -> None:
    choices = forms_to_choose()
    assert sorted(form for forms in choices for form in forms) == sorted(PREFERENCES)
    assert ("畀", "俾") in choices


def test_what_is_heard_is_written_as_is_preferred_and_otherwise_stays() -> None:
    assert shown("佢俾咗本書我") == "佢俾咗本書我"
    assert shown("佢俾咗本書我，依家喺屋企", "畀", "而家") == "佢畀咗本書我，而家喺屋企"


def test_a_form_that_nobody_knows_is_told_with_those_there_are() -> None:
    with pytest.raises(CantoBeatsError, match=r"Nothing is known of a preference for '給'\. Choose among 畀 俾"):
        writing_rules(["畀", "給"])


def test_a_word_cannot_be_preferred_in_both_its_forms() -> None:
    with pytest.raises(CantoBeatsError, match=r"畀 and 俾 are the same word, and only one of them can be preferred\."):
        writing_rules(["俾", "台", "畀"])
