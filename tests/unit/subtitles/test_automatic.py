from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.subtitles.automatic import AutomaticChange, Deed, placed
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_building import build_cues
from canto_beats.subtitles.phrase import Phrase
from canto_beats.subtitles.rewriting import Draft, rewritten_phrase


def phrase(text: str, start_ms: int = 0) -> Phrase:
    return Phrase(text, tuple((start_ms + 150 * at, start_ms + 150 * at + 150) for at in range(len(text))))


def put_right(heard: Phrase, wrong: str, right: str) -> tuple[Phrase, Draft]:
    draft = Draft(heard.text)
    at = heard.text.index(wrong)
    draft.change(at, at + len(wrong), right, "rule", "reason")
    rewritten = rewritten_phrase(heard, draft.result.changes)
    assert rewritten is not None
    return rewritten, draft


def placed_in(heard: list[tuple[Phrase, str, str]]) -> tuple[list[Cue], tuple[AutomaticChange, ...]]:
    done = [put_right(*each) for each in heard]
    phrases = [after for after, _ in done]
    cues = build_cues(phrases)
    return cues, placed(phrases, [draft.result.changes for _, draft in done], cues)


def test_a_change_is_found_in_its_cue():
    cues, (first, second) = placed_in(
        [(phrase("佢地話今日唔返工。"), "地", "哋"), (phrase("我食左飯先。", 5_000), "左", "咗")]
    )
    assert [cue.text for cue in cues] == ["佢哋話今日唔返工", "我食咗飯先"]
    assert (first.start_ms, first.offset, first.after) == (cues[0].start_ms, 1, "哋")
    assert (second.start_ms, second.offset, second.after) == (cues[1].start_ms, 2, "咗")


def test_a_change_behind_a_comma_that_is_shown_as_a_space_has_its_place_too():
    cues, (change,) = placed_in([(phrase("唔緊要，佢地知。"), "地", "哋")])
    assert cues[0].text == "唔緊要 佢哋知"
    assert cues[0].text[change.offset] == "哋"


def test_what_was_added_at_the_end_is_placed_behind_the_last_character():
    cues, (change,) = placed_in([(phrase("你去唔去"), "去唔去", "去唔去？")])
    assert cues[0].text == "你去唔去？"
    assert cues[0].text[change.offset :].startswith("去唔去？")


def test_something_that_became_shorter_moves_what_comes_after_it():
    heard = phrase("嗰個個人佢地")
    draft = Draft(heard.text)
    draft.change(1, 2, "", "doubled", "")
    draft.change(heard.text.index("地") - 1, heard.text.index("地"), "哋", "spelling", "")
    after = rewritten_phrase(heard, draft.result.changes)
    assert after is not None
    cues = build_cues([after])
    _, change = placed([after], [draft.result.changes], cues)
    assert cues[0].text[change.offset] == "哋"
    assert change.deed is Deed.REWRITTEN


@given(
    st.lists(
        st.text("我佢地，。 abc！1", min_size=1, max_size=30).filter(lambda text: "地" in text), min_size=1, max_size=6
    )
)
def test_every_change_of_one_character_stands_where_it_is_said_to(texts: list[str]):
    heard = [(phrase(text, 6_000 * at), "地", "哋") for at, text in enumerate(texts)]
    cues, changes = placed_in(heard)
    assert len(changes) == len(texts)
    for change in changes:
        (cue,) = [cue for cue in cues if (cue.start_ms, cue.end_ms) == (change.start_ms, change.end_ms)]
        assert cue.text[change.offset] == "哋"
