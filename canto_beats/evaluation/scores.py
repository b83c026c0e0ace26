"""Everything that is measured of one recording, or of many together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from canto_beats.cantonese.sound import without_tone
from canto_beats.evaluation.boundaries import Boundaries, measure_boundaries
from canto_beats.evaluation.edits import Errors, count_errors
from canto_beats.evaluation.syllables import syllables
from canto_beats.evaluation.words import latin_pieces
from canto_beats.evaluation.writing import as_written, normalised
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Truth:
    """What was said, as somebody who knows wrote it down."""

    text: str
    cues: tuple[Cue, ...] = ()
    """When, where that is known."""

    @classmethod
    def of_cues(cls, cues: Sequence[Cue]) -> Truth:
        """In whatever order they come: what is said is what is heard first to last."""
        in_order = sorted(cues, key=lambda cue: cue.start_ms)
        return cls("\n".join(cue.text for cue in in_order), tuple(in_order))


@dataclass(frozen=True, slots=True)
class Scores:
    """Those of several recordings add up: a rate over many files is that of all their text, not a mean of rates."""

    normalised: Errors = field(default_factory=Errors)
    """Characters; the figure that models are compared by."""
    as_written: Errors = field(default_factory=Errors)
    """Characters, punctuation and variants included."""
    english: Errors = field(default_factory=Errors)
    """Latin words and numbers, without the Han characters around them."""
    syllables: Errors = field(default_factory=Errors)
    """In jyutping with tones, whatever characters they are written with."""
    toneless: Errors = field(default_factory=Errors)
    boundaries: Boundaries = field(default_factory=Boundaries)

    def __add__(self, other: Scores) -> Scores:
        return Scores(
            self.normalised + other.normalised,
            self.as_written + other.as_written,
            self.english + other.english,
            self.syllables + other.syllables,
            self.toneless + other.toneless,
            self.boundaries + other.boundaries,
        )


def score(truth: Truth, heard: str, phrases: Sequence[Phrase]) -> Scores:
    """`heard` is the text that is judged; `phrases` say when it was heard."""
    true_syllables, heard_syllables = syllables(truth.text), syllables(heard)
    return Scores(
        normalised=count_errors(normalised(truth.text).characters, normalised(heard).characters),
        as_written=count_errors(as_written(truth.text), as_written(heard)),
        english=count_errors(latin_pieces(truth.text), latin_pieces(heard)),
        syllables=count_errors(true_syllables, heard_syllables),
        toneless=count_errors(
            [without_tone(each) for each in true_syllables], [without_tone(each) for each in heard_syllables]
        ),
        boundaries=measure_boundaries(truth.cues, phrases),
    )
