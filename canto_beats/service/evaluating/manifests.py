"""Lists of recordings: JSON Lines, a table with a column `audio`, or Common Voice's own tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec

from canto_beats.errors import CantoBeatsError
from canto_beats.evaluation.scores import Truth
from canto_beats.media.source_file import check_readable, unreadable, unusable
from canto_beats.service.evaluating.samples import EvaluationSet, Sample, Unmeasured, read_truth
from canto_beats.subtitles.cue import Cue

COMMON_VOICE_CLIPS = "clips"
_IN_JSON = "Give it an `audio` and one of `text`, `subtitles` and `cues`."
_IN_A_TABLE = "Give it an `audio` and a `text` or `subtitles`."
_IN_COMMON_VOICE = "Give it a `path` and a `sentence`."


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One recording; other fields are nobody's business here."""

    audio: str
    """Paths are seen from the manifest's folder."""
    text: str | None = None
    subtitles: str | None = None
    """A file with the truth."""
    cues: tuple[Cue, ...] | None = None
    """The truth with its times, right here."""


Cells = Mapping[str, str | None]
ReadRow = Callable[[], Row]
"""Called one by one: a line that cannot be read must not keep the others from it."""


def read_json_lines(manifest: Path) -> EvaluationSet:
    lines = enumerate(_text_of(manifest).split("\n"), start=1)
    readers = [(number, _json_reader(line)) for number, line in lines if line.strip()]
    return _set_of(manifest, manifest.parent, readers, _IN_JSON)


def read_table(manifest: Path) -> EvaluationSet:
    """Tabs part the columns of a `.tsv`, where nothing is quoted, and commas those of a `.csv`."""
    columns, rows = _table(manifest)
    if columns >= {"path", "sentence"}:
        clips = manifest.parent / COMMON_VOICE_CLIPS
        readers = [(number, _common_voice_reader(row)) for number, row in rows]
        return _set_of(manifest, clips if clips.is_dir() else manifest.parent, readers, _IN_COMMON_VOICE)
    if "audio" in columns and columns & {"text", "subtitles"}:
        return _set_of(manifest, manifest.parent, [(number, _table_reader(row)) for number, row in rows], _IN_A_TABLE)
    what = f"The first line of {manifest} does not name the columns `audio` and `text` (or `subtitles`)."
    raise unusable("evaluate.no-columns", what, "Name them there; Common Voice's `path` and `sentence` will do, too.")


def _table(manifest: Path) -> tuple[set[str], list[tuple[int, Cells]]]:
    content = io.StringIO(_text_of(manifest), newline="")
    if manifest.suffix.lower() == ".tsv":
        table = csv.DictReader(content, delimiter="\t", quoting=csv.QUOTE_NONE)
    else:
        table = csv.DictReader(content)
    try:
        return set(table.fieldnames or ()), [(table.line_num, row) for row in table]
    except csv.Error as error:
        what = f"{manifest} is not a table that can be read ({error})."
        raise unusable("evaluate.bad-table", what, "Save it again as CSV in UTF-8.") from error


def _text_of(manifest: Path) -> str:
    check_readable(manifest)
    try:
        return manifest.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise unreadable(manifest, error) from error
    except UnicodeDecodeError as error:
        what = f"{manifest} is not in UTF-8."
        raise unusable("evaluate.not-utf8", what, "Save it again in UTF-8.", str(error)) from error


def _json_reader(line: str) -> ReadRow:
    return lambda: msgspec.json.decode(line, type=Row)


def _common_voice_reader(cells: Cells) -> ReadRow:
    return lambda: Row(audio=_cell(cells, "path"), text=_cell(cells, "sentence"))


def _table_reader(cells: Cells) -> ReadRow:
    """An empty cell under `text` says that nothing is said, unless `subtitles` says what is."""
    subtitles = cells.get("subtitles") or None
    text = cells.get("text") if subtitles is None else cells.get("text") or None
    return lambda: Row(audio=_cell(cells, "audio"), text=text, subtitles=subtitles)


def _cell(cells: Cells, column: str) -> str:
    if (cell := cells[column]) is None:
        raise ValueError(f"it ends before the column `{column}`")
    return cell


def _set_of(manifest: Path, folder: Path, rows: Iterable[tuple[int, ReadRow]], todo: str) -> EvaluationSet:
    samples: list[Sample] = []
    unmeasured: list[Unmeasured] = []
    for number, read_row in rows:
        try:
            row = read_row()
            samples.append(Sample(row.audio, folder / row.audio, _truth_of(row, manifest.parent)))
        except (ValueError, RecursionError) as error:
            what = f"Line {number} of {manifest} is not a row that can be used ({error})."
            unmeasured.append(_unmeasured(number, unusable("evaluate.bad-row", what, todo)))
        except CantoBeatsError as error:
            unmeasured.append(_unmeasured(number, error))
    return EvaluationSet(tuple(samples), tuple(unmeasured))


def _unmeasured(number: int, error: CantoBeatsError) -> Unmeasured:
    return Unmeasured(f"line {number}", error.problem)


def _truth_of(row: Row, folder: Path) -> Truth:
    """Raises `ValueError` where the row does not say exactly once what is said."""
    if not row.audio or "\0" in row.audio:
        raise ValueError("it names no recording")
    match row:
        case Row(text=str() as text, subtitles=None, cues=None):
            return Truth(text)
        case Row(text=None, subtitles=str() as subtitles, cues=None):
            return read_truth(folder / subtitles)
        case Row(text=None, subtitles=None, cues=tuple() as cues):
            return Truth.of_cues(cues)
        case Row(text=None, subtitles=None, cues=None):
            raise ValueError("it does not say what is said")
        case _:
            raise ValueError("it says more than once what is said")
