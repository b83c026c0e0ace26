from __future__ import annotations

from canto_beats.subtitles.automatic import AutomaticChange, Deed
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing.changes import with_text, without
from canto_beats.subtitles.editing.sheet import CueSheet
from canto_beats.subtitles.editing.taking_back import Standing, done_again, line_of, standing, taken_back

CUES = [Cue(0, 1_000, "佢哋係咁話"), Cue(1_200, 2_000, "我食咗飯"), Cue(5_000, 6_000, "係係係")]
DEI = AutomaticChange(Deed.REWRITTEN, 0, 1_000, 1, "地", "哋", "spelling.dei", "")
ZO = AutomaticChange(Deed.REWRITTEN, 1_200, 2_000, 2, "左", "咗", "spelling.zo", "")
MIDDLE = AutomaticChange(Deed.REWRITTEN, 5_000, 6_000, 1, "系", "係", "spelling.hai", "")
THANKS = AutomaticChange(Deed.HIDDEN, 3_000, 4_000, 0, "多謝您收睇", "", "phantom.phrase", "")
PROPOSED = AutomaticChange(Deed.PROPOSED, 1_200, 2_000, 0, "我食咗飯", "我食咗麵", "language-model", "")


def do(sheet: CueSheet, edit: object) -> None:
    assert edit is not None
    sheet.do(edit)  # type: ignore[arg-type]


def texts(sheet: CueSheet) -> list[str]:
    return [cue.text for cue in sheet.cues]


def test_one_change_is_taken_back_and_the_others_stay():
    sheet = CueSheet(CUES)
    do(sheet, taken_back(sheet, [DEI]))
    assert texts(sheet) == ["佢地係咁話", "我食咗飯", "係係係"]
    assert [standing(sheet.lines, each) for each in (DEI, ZO)] == [Standing.NOT_DONE, Standing.DONE]
    do(sheet, done_again(sheet, [DEI]))
    assert sheet.cues == CUES


def test_several_are_taken_back_in_one_edit_and_that_is_undone_at_once():
    sheet = CueSheet(CUES)
    do(sheet, taken_back(sheet, [DEI, ZO, MIDDLE]))
    assert texts(sheet) == ["佢地係咁話", "我食左飯", "係系係"]
    assert standing(sheet.lines, MIDDLE) is Standing.NOT_DONE, "those beside it were never wrong"
    sheet.undo()
    assert sheet.cues == CUES
    assert standing(sheet.lines, MIDDLE) is Standing.DONE


def test_a_change_is_found_although_something_beside_it_was_corrected():
    sheet = CueSheet(CUES)
    do(sheet, with_text(sheet, 1, "噉我食咗飯"))
    do(sheet, taken_back(sheet, [ZO]))
    assert texts(sheet)[1] == "噉我食左飯"


def test_what_was_written_otherwise_since_is_left_alone():
    sheet = CueSheet(CUES)
    do(sheet, with_text(sheet, 1, "我瞓醒"))
    assert standing(sheet.lines, ZO) is Standing.OVERTAKEN
    assert taken_back(sheet, [ZO]) is None
    assert done_again(sheet, [ZO]) is None


def test_a_subtitle_that_is_gone_takes_its_changes_along():
    sheet = CueSheet(CUES)
    do(sheet, without(sheet, {0}))
    assert standing(sheet.lines, DEI) is Standing.OVERTAKEN
    assert line_of(sheet.lines, DEI) is None


def test_what_was_hidden_comes_back_between_the_others_and_goes_again():
    sheet = CueSheet(CUES)
    do(sheet, taken_back(sheet, [THANKS]))
    assert texts(sheet) == ["佢哋係咁話", "我食咗飯", "多謝您收睇", "係係係"]
    assert standing(sheet.lines, THANKS) is Standing.NOT_DONE
    assert taken_back(sheet, [THANKS]) is None, "it is there already"
    do(sheet, done_again(sheet, [THANKS]))
    assert sheet.cues == CUES


def test_a_proposal_is_done_only_when_it_is_accepted():
    sheet = CueSheet(CUES)
    assert standing(sheet.lines, PROPOSED) is Standing.NOT_DONE
    do(sheet, done_again(sheet, [PROPOSED]))
    assert texts(sheet)[1] == "我食咗麵"
    assert standing(sheet.lines, PROPOSED) is Standing.DONE


def test_a_sign_that_is_only_proposed_is_put_in_where_it_is_accepted_and_taken_out_again():
    sheet = CueSheet([Cue(0, 1_000, "你食咗飯未")])
    mark = AutomaticChange(Deed.PROPOSED, 0, 1_000, 5, "", "？", "polish.question-mark", "")
    assert standing(sheet.lines, mark) is Standing.NOT_DONE
    do(sheet, done_again(sheet, [mark]))
    assert texts(sheet) == ["你食咗飯未？"]
    assert standing(sheet.lines, mark) is Standing.DONE
    do(sheet, taken_back(sheet, [mark]))
    assert texts(sheet) == ["你食咗飯未"]


def test_one_space_is_not_there_yet_where_two_stand():
    sheet = CueSheet([Cue(0, 1_000, "好  呀")])
    space = AutomaticChange(Deed.PROPOSED, 0, 1_000, 1, "  ", " ", "spacing.double", "")
    assert standing(sheet.lines, space) is Standing.NOT_DONE
    do(sheet, done_again(sheet, [space]))
    assert (texts(sheet), standing(sheet.lines, space)) == (["好 呀"], Standing.DONE)
    do(sheet, taken_back(sheet, [space]))
    assert (texts(sheet), standing(sheet.lines, space)) == (["好  呀"], Standing.NOT_DONE)


def test_what_was_taken_out_is_put_back_where_it_stood():
    doubled = AutomaticChange(Deed.REWRITTEN, 0, 1_000, 1, "佢", "", "doubled", "")
    sheet = CueSheet(CUES)
    assert standing(sheet.lines, doubled) is Standing.DONE
    do(sheet, taken_back(sheet, [doubled]))
    assert texts(sheet)[0] == "佢佢哋係咁話"
    assert standing(sheet.lines, doubled) is Standing.NOT_DONE
    other = AutomaticChange(Deed.REWRITTEN, 1_200, 2_000, 4, "喇", "", "dropped", "")
    do(sheet, taken_back(sheet, [other]))
    assert texts(sheet)[1] == "我食咗飯喇"
    assert standing(sheet.lines, other) is Standing.NOT_DONE
