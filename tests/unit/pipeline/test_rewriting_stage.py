"""Another register and English through the real stage, with fake engines in processes of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from canto_beats.cantonese.model_lines import LineKind, ModelLines
from canto_beats.cantonese.registers.conversion import in_register
from canto_beats.engines.contracts import LoadSpec
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import JobEvent, NoticeRaised, StageEntered, StageProgressed
from canto_beats.job.stage import Stage
from canto_beats.library.library import Library
from canto_beats.memory.residency import Residency
from canto_beats.pipeline.language_calls import LanguageCalls
from canto_beats.pipeline.polish_stage import changes_by
from canto_beats.pipeline.rewriting_stage import KnownLines, RewritingWish, rewritten
from canto_beats.service.kept_answers import kept_lines, newest_lines
from canto_beats.settings import Home
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.tracks import English
from tests.fakes.app import fake_catalogue, quick_limits
from tests.fakes.behaviour import behave
from tests.unit.pipeline.bad_lines import BAD_LINES, LINES, NAMES, lines

WRITTEN = RewritingWish(Register.WRITTEN, names=NAMES)
THIRTY = [f"佢話第{at}句" for at in range(30)]
"""Three batches."""
GOOD = lines((1, "他說的是第0句"), (2, "他說的是第1句"))


class Stand:
    def __init__(self, folder: Path) -> None:
        self.residency = Residency(fake_catalogue(), quick_limits())
        self.happened: list[JobEvent] = []
        self._folder = folder
        self.journal = folder / "journal"

    def calls(self, **knobs: object) -> LanguageCalls:
        model = behave(self._folder / "model", journal=str(self.journal), **knobs)
        spec = LoadSpec("transformers-language", str(model))
        return LanguageCalls((spec,), self.residency, self.happened.append, Cancellation())

    def lines(
        self,
        *answers: str,
        texts: Sequence[str] = LINES,
        wish: RewritingWish = WRITTEN,
        known: KnownLines | None = None,
        **knobs: object,
    ) -> ModelLines:
        calls = self.calls(**({"answer": "canned", "canned": answers} if answers else {}), **knobs)
        return rewritten(texts, wish, calls, self.happened.append, known or KnownLines())

    @property
    def asked(self) -> int:
        return self.journal.read_text().count("work") if self.journal.exists() else 0

    @property
    def loaded(self) -> int:
        return self.journal.read_text().count("load") if self.journal.exists() else 0

    @property
    def notices(self) -> list[str]:
        return [each.code for each in self.happened if isinstance(each, NoticeRaised) and each.code != "fake"]


@pytest.fixture
def stand(tmp_path: Path, fake_engines: None) -> Iterator[Stand]:
    stand = Stand(tmp_path)
    yield stand
    stand.residency.close()


@pytest.mark.parametrize("family", BAD_LINES)
def test_nothing_bad_is_shown_and_the_track_of_the_rules_is_whole(stand: Stand, family: str) -> None:
    answers = BAD_LINES[family]
    texts = [text for _ in answers for text in (*LINES, *LINES[:4])]  # a batch for each of them
    found = stand.lines(*answers, texts=texts)
    assert found.lines == {}
    by_rules = [in_register(text, Register.WRITTEN) for text in texts]
    assert [found.in_register(text, Register.WRITTEN) for text in texts] == by_rules
    assert (stand.notices, stand.loaded) == ([], 1)


def test_a_better_line_is_shown_and_the_others_are_as_the_rules_have_them(stand: Stand) -> None:
    found = stand.lines(lines((1, "他吃了3個apple嗎？"), (2, "小明說他不來了\n我們先走")))
    assert found.in_register(LINES[0], Register.WRITTEN) == "他吃了3個apple嗎？"
    assert found.in_register(LINES[1], Register.WRITTEN) == "阿明說他不來了\n我們先走"
    assert found.in_register(LINES[0], Register.SEMI_WRITTEN) == in_register(LINES[0], Register.SEMI_WRITTEN)
    assert found.in_register(LINES[0], Register.SPOKEN) == LINES[0]


def test_an_engine_that_finds_no_end_is_not_listened_to(stand: Stand) -> None:
    assert stand.lines(answer="endless", texts=LINES[3:4]).lines == {}


def test_a_program_that_ends_between_two_batches_asks_about_the_rest_alone(stand: Stand, home: Home) -> None:
    with Library.open(home) as library:
        shelf = kept_lines(library, "model", fresh=False)
        kept: list[int] = []

        def keep(kind: LineKind, answered: object) -> None:
            if len(kept) == 2:
                raise KeyboardInterrupt  # the program ends here
            kept.append(1)
            shelf.keep(kind, answered)  # type: ignore[arg-type]

        with pytest.raises(KeyboardInterrupt):
            stand.lines(GOOD, texts=THIRTY, known=KnownLines(shelf.known, keep))
    assert stand.asked == 3
    stand.residency.release()
    with Library.open(home) as library:
        again = kept_lines(library, "model", fresh=False)
        found = stand.lines(GOOD, texts=THIRTY, known=again)
        assert stand.asked == 4
        assert found.lines == {
            (LineKind.WRITTEN, "佢話第0句"): "他說的是第0句",
            (LineKind.WRITTEN, "佢話第1句"): "他說的是第1句",
        }
        stand.residency.release()
        assert stand.lines(GOOD, texts=THIRTY, known=again) == found
        assert (stand.asked, stand.loaded) == (4, 2)
        assert newest_lines(library, THIRTY) == found


@pytest.mark.parametrize("other", ["model", "fresh", "register"])
def test_another_model_another_register_or_a_fresh_start_asks_again(stand: Stand, home: Home, other: str) -> None:
    with Library.open(home) as library:
        stand.lines(GOOD, texts=THIRTY, known=kept_lines(library, "model", fresh=False))
        known = kept_lines(library, "two" if other == "model" else "model", fresh=other == "fresh")
        register = Register.SEMI_WRITTEN if other == "register" else Register.WRITTEN
        stand.residency.release()
        stand.lines(GOOD, texts=THIRTY, known=known, wish=RewritingWish(register))
    assert stand.asked == 6


def test_what_is_known_goes_through_the_guards_again(stand: Stand) -> None:
    known = KnownLines(known=lambda _kind, texts: dict.fromkeys(texts, "他說的是第七句，而且他還說了很多別的話"))
    assert stand.lines(GOOD, texts=THIRTY, known=known).lines == {}
    assert stand.asked == 0


@pytest.mark.parametrize("mishap", [{"die_signal": "SIGKILL"}, {"raises": "bug"}, {"raises": "out-of-memory"}])
def test_a_model_that_dies_costs_nothing_but_its_lines(stand: Stand, mishap: dict[str, object]) -> None:
    found = stand.lines(texts=THIRTY, **mishap)
    assert found.lines == {}
    assert stand.notices.count("rewrite.stopped") == 1
    told = next(each for each in stand.happened if isinstance(each, NoticeRaised) and each.code == "rewrite.stopped")
    assert told.text.startswith("The rest is put into written Chinese by rules alone. ")


def test_the_polish_and_the_register_share_one_loaded_model_and_each_stage_is_entered_once(stand: Stand) -> None:
    calls = stand.calls(answer="canned", canned=["[]", GOOD])
    cues = [Cue(at * 1000, at * 1000 + 900, text) for at, text in enumerate(THIRTY[:12])]
    changes_by(calls, cues, stand.happened.append)
    found = rewritten(THIRTY[:12], WRITTEN, calls, stand.happened.append)
    assert len(found.lines) == 2
    assert stand.loaded == 1
    entered = [event.stage for event in stand.happened if isinstance(event, StageEntered)]
    assert entered == [Stage.LOAD_LANGUAGE, Stage.POLISH, Stage.REWRITE]
    told = [each.fraction for each in stand.happened if isinstance(each, StageProgressed) and each.stage is entered[-1]]
    assert told[-1] == 1.0


def test_a_model_that_was_given_up_while_polishing_is_not_loaded_again(stand: Stand) -> None:
    calls = stand.calls(raises="model-unusable")
    changes_by(calls, [Cue(0, 900, THIRTY[0])], stand.happened.append)
    loaded = stand.loaded
    assert rewritten(THIRTY, WRITTEN, calls, stand.happened.append).lines == {}
    assert stand.loaded == loaded
    assert stand.notices == ["polish.stopped", "rewrite.stopped"]


MIXED = ("OK，I will call you later", "我唔知", "佢話see you tomorrow", "Peter買咗iPhone15")
TRANSLATED = lines((1, "OK，我等陣打返畀你"), (2, "佢話聽日見"))


def test_only_lines_with_english_in_them_are_asked_about(stand: Stand) -> None:
    found = stand.lines(TRANSLATED, texts=MIXED, wish=RewritingWish(english=English.TRANSLATE, names=("Peter",)))
    assert stand.asked == 1
    shown = [found.worded(text, Register.SPOKEN, English.TRANSLATE) for text in MIXED]
    assert shown == ["OK，我等陣打返畀你", "我唔知", "佢話聽日見", "Peter買咗iPhone15"]
    both = [found.worded(text, Register.SPOKEN, English.BOTH) for text in MIXED]
    assert both == [f"{MIXED[0]}\n{shown[0]}", "我唔知", f"{MIXED[2]}\n{shown[2]}", MIXED[3]]
    assert [found.worded(text, Register.SPOKEN, English.KEEP) for text in MIXED] == list(MIXED)


def test_a_register_is_made_of_the_translation(stand: Stand) -> None:
    wish = RewritingWish(Register.WRITTEN, English.TRANSLATE)
    found = stand.lines(TRANSLATED, lines((3, "他說明天再見")), texts=MIXED, wish=wish)
    assert found.worded(MIXED[2], Register.WRITTEN, English.TRANSLATE) == "他說明天再見"
    assert found.worded(MIXED[0], Register.WRITTEN, English.TRANSLATE) == in_register(
        "OK，我等陣打返畀你", Register.WRITTEN
    )
