"""What was asked for. Frozen at the click: later changes of settings do not reach a running job."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from canto_beats.cantonese.writing import LatinSpacing
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import Numbers, Profanity
from canto_beats.subtitles.tracks import English

AUTO = "auto"


class PolishMode(StrEnum):
    """What becomes of the corrections that a language model proposes."""

    OFF = "off"
    SUGGEST = "suggest"
    """They wait for a person, and the text stays as it was heard until then."""
    APPLY = "apply"


@dataclass(frozen=True, slots=True)
class OpenedSubtitles:
    """A subtitle file from anywhere that somebody opened. It is only read."""

    file: Path
    digest: str
    """Of its content then: what was changed since is another one."""
    format: str


@dataclass(frozen=True, slots=True)
class JobRequest:
    source: Path
    output: Path | None = None
    """A file, an existing folder, or nothing: beside the source, under the source's name."""
    format: str | None = None
    """Nothing: by the output's ending, else SRT."""
    model: str | None = None
    """A name, a hub id or a local folder."""
    engine: str = AUTO
    device: str = AUTO
    language: str = "yue"
    prompt: str = ""
    polish: str | None = None
    """A language model's name, id or folder; nothing: the text stays as it was heard."""
    polish_mode: PolishMode = PolishMode.APPLY
    profile: str = "netflix"
    """The conventions that cues are built by: a name, or one with what differs, `netflix,cells=14`."""
    put_right: bool = True
    """Spelling is repaired and characters are those of Hong Kong; otherwise all stays as the model wrote it."""
    hide_phantoms: bool = True
    """What nobody said is hidden."""
    preferred: tuple[str, ...] = ()
    """Of words that are rightly written in two ways, the wished ones; otherwise each stays as it was heard."""
    latin_spacing: LatinSpacing = LatinSpacing.AS_WRITTEN
    """Between Chinese and Latin; a part of putting right, as the preferred forms are."""
    audio_track: int | None = None
    """Counted from 0 among the audio tracks; nothing: the one the file marks as default."""
    fresh: bool = False
    """Neither resume nor reuse what was transcribed before."""
    register: Register = Register.SPOKEN
    """Of the file that is written; what is kept is what was said."""
    bilingual: bool = False
    """What was said above, the register below."""
    jyutping: bool = False
    english: English = English.KEEP
    """What becomes of English in what was said; to translate it takes a language model."""
    numbers: Numbers = Numbers.AS_HEARD
    """In the file that is written, as the next."""
    profanity: Profanity = Profanity.KEEP
    opened: OpenedSubtitles | None = None
    """Where the subtitles come from, if nobody transcribes them. `source` is that file itself while no recording is
    known."""

    @property
    def file(self) -> Path:
        """What was opened: what people know it by."""
        return self.source if self.opened is None else self.opened.file

    @property
    def has_recording(self) -> bool:
        return self.opened is None or self.source != self.opened.file
