"""Subtitles as a file is to have them: in a register and a style, with a second line, or with their reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from canto_beats.cantonese.jyutping import read_aloud
from canto_beats.cantonese.model_lines import NO_LINES, ModelLines
from canto_beats.cantonese.second_tracks import track_of
from canto_beats.cantonese.shown import shown
from canto_beats.errors import wrong_usage
from canto_beats.job.request import JobRequest
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import FORMATS, SubtitleFormat, write
from canto_beats.subtitles.formats.ass import Ass
from canto_beats.subtitles.formats.ruby import Ruby
from canto_beats.subtitles.formats.vtt import Vtt
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import CueStyle, Numbers, Profanity, Punctuation
from canto_beats.subtitles.tracks import English, TrackKind, alone, bilingual, line_by_line

DRAWS_READINGS = ("ass", "vtt")
"""Formats that draw a reading beside the text; in others it is a line below."""


@dataclass(frozen=True, slots=True)
class Spelling:
    register: Register = Register.SPOKEN
    bilingual: bool = False
    """The register as a second line, below what is said."""
    jyutping: bool = False
    english: English = English.KEEP
    """With both, what is said above and its translation below."""
    numbers: Numbers = Numbers.AS_HEARD
    profanity: Profanity = Profanity.KEEP
    punctuation: Punctuation = Punctuation.KEEP

    def check(self) -> None:
        """Raises `CantoBeatsError` for what cannot be asked for together."""
        if self.bilingual and self.register is Register.SPOKEN:
            what = "There is no second language to put below."
            raise wrong_usage("convert.no-second", what, "Say --register semi-written or --register written as well.")
        if self.bilingual and self.jyutping:
            what = "A second language and jyutping would make three lines."
            raise wrong_usage("convert.three-lines", what, "Choose --bilingual or --jyutping.")
        if self.english is English.BOTH and (self.bilingual or self.jyutping):
            what = "English, its translation and a second line would make three lines."
            raise wrong_usage("convert.three-lines", what, "Say --english translate, or leave the second line out.")


def spelling_of(request: JobRequest) -> Spelling:
    return Spelling(
        request.register,
        request.bilingual,
        request.jyutping,
        request.english,
        request.numbers,
        request.profanity,
    )


def written_out(cues: Sequence[Cue], format_name: str, spelling: Spelling, lines: ModelLines = NO_LINES) -> str:
    """The whole file."""
    shown, ruby = spelled(cues, format_name, spelling, lines)
    return write(shown, format_with(format_name, ruby))


def with_second(
    cues: Sequence[Cue], second: TrackKind | None, format_name: str, lines: ModelLines = NO_LINES
) -> tuple[Sequence[Cue], Ruby | None]:
    """Each subtitle with its line of a second track, or what the format is to draw beside it."""
    if second is None:
        return cues, None
    if second is not TrackKind.JYUTPING:
        return bilingual(cues, track_of(cues, second, lines)), None
    if format_name in DRAWS_READINGS:
        return cues, read_aloud
    return line_by_line(cues, track_of(cues, second, lines)), None


def spelled(
    cues: Sequence[Cue], format_name: str, spelling: Spelling, lines: ModelLines = NO_LINES
) -> tuple[Sequence[Cue], Ruby | None]:
    """The cues with what stands in their text, and what the format is to draw beside it."""
    if spelling.english is English.BOTH:
        both = [cue.with_text(lines.worded(cue.text, spelling.register, English.BOTH)) for cue in cues]
        return _styled(both, spelling), None
    if spelling.english is English.TRANSLATE:
        cues = [cue.with_text(lines.in_cantonese(cue.text)) for cue in cues]
    kind = TrackKind(spelling.register)
    if spelling.bilingual:
        two_lines, ruby = with_second(cues, kind, format_name, lines)
        return _styled(two_lines, spelling), ruby
    alone_in_it = cues if kind is TrackKind.SPOKEN else alone(cues, track_of(cues, kind, lines))
    # What is read aloud is what is shown: 300 has no syllables and a swear word that is covered none either.
    return with_second(_styled(alone_in_it, spelling), TrackKind.JYUTPING if spelling.jyutping else None, format_name)


def _styled(cues: Sequence[Cue], spelling: Spelling) -> list[Cue]:
    """Behind the register, because a model's lines are kept by the text that was said."""
    style = CueStyle(spelling.numbers, spelling.punctuation, spelling.profanity)
    return [shown(cue, style) for cue in cues]


def format_with(format_name: str, ruby: Ruby | None) -> SubtitleFormat:
    """The usual one of that name, drawing readings if there are any."""
    if ruby is not None and format_name == Ass.name:
        return Ass(ruby=ruby)
    if ruby is not None and format_name == Vtt.name:
        return Vtt(ruby)
    return FORMATS[format_name]
