from __future__ import annotations

import json

from canto_beats.evaluation.report import plain_scores
from canto_beats.evaluation.scores import Scores, Truth, score
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.phrase import Phrase


def test_scores_of_a_recording_with_times_are_plain_values() -> None:
    phrase = Phrase.from_pieces([("我哋去饮茶 OK", 1_100, 2_000)], within=(0, 3_000))
    assert phrase
    plain = plain_scores(score(Truth.of_cues([Cue(1_000, 2_000, "我哋去飲茶，OK！")]), phrase.text, [phrase]))
    assert json.loads(json.dumps(plain)) == plain
    nothing_wrong = {"rate": 0.0, "substitutions": 0, "deletions": 0, "insertions": 0}
    assert plain["characters"] == {**nothing_wrong, "total": 7}
    assert plain["characters_as_written"] == {
        "rate": 3 / 9,
        "substitutions": 1,
        "deletions": 2,
        "insertions": 0,
        "total": 9,
    }
    assert plain["english"] == {**nothing_wrong, "total": 1}
    assert plain["boundaries"] == {
        "phrases": 1,
        "missed": 0,
        "start": {"median_ms": 100, "ninetieth_ms": 100, "bias_ms": 100},
        "end": {"median_ms": 0, "ninetieth_ms": 0, "bias_ms": 0},
    }


def test_what_is_said_is_what_is_heard_first_to_last() -> None:
    truth = Truth.of_cues([Cue(3_000, 4_000, "好唔好"), Cue(1_000, 2_000, "我哋去飲茶")])
    assert truth.text == "我哋去飲茶\n好唔好"
    assert score(truth, "我哋去飲茶好唔好", ()).normalised.count == 0


def test_what_was_not_there_to_be_measured_is_null() -> None:
    plain = plain_scores(score(Truth(""), "多謝", ()))
    assert plain["boundaries"] is None
    assert plain["characters"] == {"rate": None, "substitutions": 0, "deletions": 0, "insertions": 2, "total": 0}


def test_scores_add_up_over_files() -> None:
    one, other = score(Truth("好耐冇見"), "好耐冇見", ()), score(Truth("去邊"), "去扁呀", ())
    both = sum((one, other), start=Scores())
    assert (both.normalised.count, both.normalised.total) == (2, 6)
    assert both == score(Truth("好耐冇見去邊"), "好耐冇見去扁呀", ())
