"""The polish stage with fake engines in processes of their own: what it keeps, asks again, and puts up with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from canto_beats.cantonese.glossary.terms import NO_TERMS, Glossary, Term
from canto_beats.engines.contracts import LoadSpec
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import JobEvent, NoticeRaised, StageEntered, StageProgressed
from canto_beats.job.stage import Stage
from canto_beats.memory.residency import Residency
from canto_beats.pipeline.polish_stage import polish, proposed_changes, with_changes
from canto_beats.pipeline.polishing.known_batches import KnownBatches
from canto_beats.pipeline.polishing.polish import CueChange
from canto_beats.subtitles.cue import Cue
from tests.fakes.app import fake_catalogue, quick_limits
from tests.fakes.behaviour import behave
from tests.unit.pipeline.bad_answers import edits

CUES = [Cue(at * 1000, at * 1000 + 900, f"佢地話第{at}句") for at in range(30)]
"""Three batches."""
GOOD = edits((1, "佢地", "佢哋"))
AFTER_ALL = [0, 12, 24]


class Shelf:
    """What a library keeps of the batches."""

    def __init__(self, full_after: int = 99) -> None:
        self.kept: dict[str, tuple[CueChange, ...]] = {}
        self._full_after = full_after

    def keep(self, digest: str, changes: tuple[CueChange, ...]) -> None:
        if len(self.kept) == self._full_after:
            raise KeyboardInterrupt  # the program ends here
        self.kept[digest] = changes

    def batches(self, model: str = "") -> KnownBatches:
        return KnownBatches(model, dict(self.kept).get, self.keep)


class Stand:
    def __init__(self, folder: Path) -> None:
        self.residency = Residency(fake_catalogue(), quick_limits())
        self.happened: list[JobEvent] = []
        self._folder = folder
        self.journal = folder / "journal"
        self.behave(answer="canned", canned=[GOOD])

    def behave(self, **knobs: object) -> None:
        behave(self._folder / "model", journal=str(self.journal), **knobs)

    @property
    def spec(self) -> LoadSpec:
        return LoadSpec("transformers-language", str(self._folder / "model"))

    def changes(
        self, batches: KnownBatches, cues: list[Cue] = CUES, glossary: Glossary = NO_TERMS
    ) -> tuple[CueChange, ...]:
        return proposed_changes(
            cues, (self.spec,), self.residency, self.happened.append, Cancellation(), glossary, batches
        )

    @property
    def asked(self) -> int:
        return self.journal.read_text().count("work") if self.journal.exists() else 0


@pytest.fixture
def stand(tmp_path: Path, fake_engines: None) -> Iterator[Stand]:
    stand = Stand(tmp_path)
    yield stand
    stand.residency.close()


def test_what_is_proposed_tells_each_cue_and_why(stand: Stand) -> None:
    changes = stand.changes(KnownBatches())
    assert [change.index for change in changes] == AFTER_ALL
    assert (changes[1].before, changes[1].after, changes[1].rule) == ("佢地話第12句", "佢哋話第12句", "polish.spelling")
    assert [(part.start, part.before, part.after) for part in changes[1].parts] == [(1, "地", "哋")]


def test_to_suggest_leaves_the_cues_and_to_apply_changes_texts_alone(stand: Stand) -> None:
    changes = stand.changes(KnownBatches())
    assert [each.text_before_polish for each in with_changes(CUES, ())] == [None] * len(CUES)
    final = with_changes(CUES, changes)
    assert [at for at, each in enumerate(final) if each.text_before_polish is not None] == AFTER_ALL
    assert [(each.cue.start_ms, each.cue.end_ms) for each in final] == [(cue.start_ms, cue.end_ms) for cue in CUES]
    assert polish(CUES, (stand.spec,), stand.residency, stand.happened.append, Cancellation()) == final
    assert with_changes(CUES, changes[:1])[12].cue == CUES[12]


def test_changes_of_other_texts_are_not_applied(stand: Stand) -> None:
    changes = stand.changes(KnownBatches())
    with pytest.raises(ValueError, match="another text"):
        with_changes([cue.with_text("另一句") for cue in CUES], changes)


def test_a_program_that_ends_between_two_batches_loses_one_of_them_at_most(stand: Stand) -> None:
    shelf = Shelf(full_after=2)
    with pytest.raises(KeyboardInterrupt):
        stand.changes(shelf.batches())
    assert (len(shelf.kept), stand.asked) == (2, 3)
    again = Shelf()
    again.kept = shelf.kept
    assert [change.index for change in stand.changes(again.batches())] == AFTER_ALL
    assert stand.asked == 4


def test_where_all_is_known_no_model_is_loaded(stand: Stand) -> None:
    shelf = Shelf()
    first = stand.changes(shelf.batches())
    stand.journal.unlink()
    assert stand.changes(shelf.batches()) == first
    assert not stand.journal.exists()
    assert stand.happened[-1] == StageEntered(stage=Stage.POLISH)


@pytest.mark.parametrize("other", ["model", "glossary", "text"])
def test_another_model_glossary_or_text_is_asked_about_again(stand: Stand, other: str) -> None:
    shelf = Shelf()
    stand.changes(shelf.batches("one"))
    cues = [cue.with_text("佢地話第100句") if at == 0 else cue for at, cue in enumerate(CUES)]
    stand.changes(
        shelf.batches("two" if other == "model" else "one"),
        cues if other == "text" else CUES,
        Glossary((Term("話第"),)) if other == "glossary" else NO_TERMS,
    )
    assert stand.asked == 3 + (1 if other == "text" else 3)


def test_what_is_known_goes_through_the_guards_again(stand: Stand) -> None:
    shelf = Shelf()
    stand.changes(shelf.batches())
    bad = CueChange(0, CUES[0].text, "佢唔話第0句", "polish.same-sound", "It was kept by another version.", ())
    strange = CueChange(0, "另一句", "令一句", "polish.same-sound", "It belongs to another text.", ())
    shelf.kept = dict.fromkeys(shelf.kept, (bad, strange))
    assert stand.changes(shelf.batches()) == ()


def test_the_stages_are_entered_once_and_in_order(stand: Stand) -> None:
    shelf = Shelf(full_after=1)
    with pytest.raises(KeyboardInterrupt):
        stand.changes(shelf.batches())
    stand.happened.clear()
    stand.changes(KnownBatches(known=shelf.kept.get))
    entered = [event.stage for event in stand.happened if isinstance(event, StageEntered)]
    assert entered == [Stage.LOAD_LANGUAGE, Stage.POLISH]
    fractions = [
        event.fraction for event in stand.happened if isinstance(event, StageProgressed) and event.stage is Stage.POLISH
    ]
    assert fractions[-1] == 1.0


def test_an_engine_that_finds_no_end_is_not_listened_to(stand: Stand) -> None:
    stand.behave(answer="endless")
    assert stand.changes(KnownBatches(), CUES[:1]) == ()
    assert stand.asked == 1


@pytest.mark.parametrize("mishap", [{"die_signal": "SIGKILL"}, {"raises": "bug"}, {"die_exit_code": 3}])
def test_a_model_that_dies_keeps_the_batches_before_it(stand: Stand, mishap: dict[str, object]) -> None:
    stand.behave(answer="canned", canned=[GOOD], at=1, **mishap)
    shelf = Shelf()
    changes = stand.changes(shelf.batches())
    assert [change.index for change in changes] == [change.index for each in shelf.kept.values() for change in each]
    assert changes[0].index == 0
    stopped = [event for event in stand.happened if isinstance(event, NoticeRaised) and event.code == "polish.stopped"]
    assert len(stopped) == (len(shelf.kept) < 3)
