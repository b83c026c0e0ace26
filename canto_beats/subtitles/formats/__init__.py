"""Subtitle files: every format there is, writing strictly, reading forgivingly. Text and bytes only, no files.

`base.py` says how to add a format.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats.ass import Ass
from canto_beats.subtitles.formats.base import SubtitleFormat, clean_text
from canto_beats.subtitles.formats.cue_json import CueJson
from canto_beats.subtitles.formats.decoding import UNDECODABLE, Decoded, decode
from canto_beats.subtitles.formats.fcpxml import Fcpxml
from canto_beats.subtitles.formats.oddities import Oddity, ReadWarning
from canto_beats.subtitles.formats.order import in_order
from canto_beats.subtitles.formats.srt import Srt
from canto_beats.subtitles.formats.txt import Txt
from canto_beats.subtitles.formats.vtt import Vtt

__all__ = ["FORMATS", "Oddity", "ReadResult", "ReadWarning", "SubtitleFormat", "format_for_path", "read", "write"]

FORMATS: dict[str, SubtitleFormat] = {one.name: one for one in (Srt(), Vtt(), Ass(), Txt(), CueJson(), Fcpxml())}

_MOST_CERTAIN_FIRST = ("fcpxml", "vtt", "ass", "json", "srt")
"""Looked for in this order, since a line of times may be found in any of them. Plain text is never guessed."""


@dataclass(frozen=True, slots=True)
class ReadResult:
    cues: tuple[Cue, ...]
    warnings: tuple[ReadWarning, ...]
    """In order of their lines."""
    encoding: str
    format: str
    as_timed: tuple[Cue, ...]
    """The same cues with the ends that the file gives them, which may lie behind the next one's start."""


def write(cues: Iterable[Cue], wanted: str | SubtitleFormat) -> str:
    """A whole valid file. The cues are put in order, apart and on the format's time grid first; see `stored`."""
    chosen = _format_named(wanted) if isinstance(wanted, str) else wanted
    return chosen.render(chosen.stored(cues))


def format_for_path(path: str | PurePath) -> str | None:
    """The format that a file's name asks for."""
    suffix = PurePath(path).suffix.lower()
    return next((one.name for one in FORMATS.values() if suffix in one.suffixes), None)


def read(data: bytes, format_name: str | None = None) -> ReadResult:
    """Whatever cues can be found, in order, with a warning for each thing that was not as it should be.

    Without `format_name` the format is told from the contents. Raises `CantoBeatsError` where no format fits at all.
    """
    decoded = decode(data)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    chosen = _format_named(format_name) if format_name else _recognised(text)
    parsed = chosen.parse(text)
    is_binary = "\0" in text
    if (is_binary or (text.strip() and not parsed.entries)) and not chosen.recognises(text):
        raise _unreadable(chosen.title)
    ordered = in_order(replace(entry, text=clean_text(entry.text)) for entry in parsed.entries)
    warnings = [*_decoding_warnings(decoded, text), *parsed.warnings, *ordered.warnings]
    return ReadResult(
        tuple(ordered.cues),
        tuple(sorted(warnings, key=lambda warning: warning.line)),
        decoded.encoding,
        chosen.name,
        tuple(ordered.as_timed),
    )


def _format_named(name: str) -> SubtitleFormat:
    if name in FORMATS:
        return FORMATS[name]
    what = f"There is no subtitle format called “{name}”."
    raise CantoBeatsError(
        Problem(ProblemKind.USAGE, "subtitles.unknown-format", what, f"Choose one of: {', '.join(FORMATS)}.")
    )


def _recognised(text: str) -> SubtitleFormat:
    if not text.strip():
        return FORMATS["srt"]  # the only format whose file for no cues is an empty one, but for plain text
    for name in _MOST_CERTAIN_FIRST:
        if FORMATS[name].recognises(text):
            return FORMATS[name]
    raise _unreadable("subtitles")


def _decoding_warnings(decoded: Decoded, text: str) -> list[ReadWarning]:
    warnings = []
    if decoded.guessed:
        guess = f"The file does not say how its characters are encoded; it was read as {decoded.encoding}."
        warnings.append(ReadWarning(1, Oddity.ENCODING_GUESSED, guess))
    if decoded.lossy:
        for line, content in enumerate(text.split("\n"), start=1):
            if UNDECODABLE in content:
                lost = "Some characters on this line could not be read."
                warnings.append(ReadWarning(line, Oddity.UNDECODABLE, lost))
    return warnings


def _unreadable(as_what: str) -> CantoBeatsError:
    return CantoBeatsError(
        Problem(
            ProblemKind.INPUT_UNUSABLE,
            "subtitles.unreadable",
            f"The file could not be read as {as_what}.",
            f"Choose a subtitle file of one of these kinds: {', '.join(one.title for one in FORMATS.values())}.",
        )
    )
