"""The person's own glossary: kept in one file, changed term by term, exchanged, and learned from corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from canto_beats.cantonese.glossary.files import FORMATS, read, written
from canto_beats.cantonese.glossary.learning import ProposedTerm, learned_from
from canto_beats.cantonese.glossary.terms import NO_TERMS, Glossary, Term
from canto_beats.errors import CantoBeatsError, Problem, ProblemKind, wrong_usage
from canto_beats.library.library import Library
from canto_beats.service.document import SubtitleDocument
from canto_beats.service.known_job import known_job
from canto_beats.service.output_file import write_output
from canto_beats.settings import Home
from canto_beats.subtitles.editing.sheet import CueSheet, Line
from canto_beats.whole_file import write_through, written_whole

_LARGEST_BYTES = 10_000_000


def glossary_of(home: Home) -> Glossary:
    """Raises `CantoBeatsError` where the file is broken: a person has written it, and wants to know where."""
    try:
        content = _content(home.glossary)
    except FileNotFoundError:
        return NO_TERMS
    try:
        return read(content, "json")
    except CantoBeatsError as error:
        problem = error.problem
        todo = f"{problem.todo} Or move the file away to begin anew."
        what = f"The glossary in {home.glossary} cannot be used. {problem.what}"
        raise CantoBeatsError(Problem(problem.kind, "glossary.broken", what, todo)) from error


def keep_glossary(home: Home, glossary: Glossary) -> None:
    try:
        home.root.mkdir(parents=True, exist_ok=True)
        with written_whole(home.glossary) as part:
            write_through(part, written(glossary, "json").encode())
    except OSError as error:
        what = f"The glossary could not be written to {home.glossary}: {error.strerror}."
        todo = "Free some space there, or make the folder yours, and try again."
        raise CantoBeatsError(Problem(ProblemKind.OUTPUT_UNWRITABLE, "glossary.unwritable", what, todo)) from error


def add_term(home: Home, term: Term) -> Glossary:
    """In place of the one of that name, if there is one."""
    return _kept(home, glossary_of(home).with_terms([term]))


def put_term(home: Home, term: Term, *, instead_of: str | None) -> Glossary:
    """A new one, or one that was changed and may be called otherwise now. Never in place of yet another one."""
    return _kept(home, glossary_of(home).with_changed(term, instead_of))


def remove_term(home: Home, text: str) -> Glossary:
    return remove_terms(home, [text])


def remove_terms(home: Home, texts: Iterable[str]) -> Glossary:
    glossary = glossary_of(home)
    for text in texts:
        glossary = glossary.without(text)
    return _kept(home, glossary)


def import_terms(home: Home, source: Path) -> int:
    """How many terms were in the file; those of a name that is there already take its place."""
    try:
        content = _content(source)
    except OSError as error:
        todo = "Check its name."
        raise wrong_usage("glossary.no-file", f"{source} cannot be read: {error.strerror}.", todo) from error
    terms = read(content, _format_of(source)).terms
    _kept(home, glossary_of(home).with_terms(terms))
    return len(terms)


def export_terms(home: Home, target: Path) -> Path | None:
    """Returns where a different older file of that name was kept."""
    return write_output(target, written(glossary_of(home), _format_of(target)))


def proposals_from(home: Home, job_id: int) -> list[ProposedTerm]:
    """What a person corrected more than once in the subtitles of that job."""
    with Library.open(home) as library:
        known_job(library, job_id)
        made = CueSheet(library.cues_to_edit(job_id)).lines
        pairs = list(_corrections(made, SubtitleDocument(library, job_id).lines))
    return learned_from(pairs, glossary_of(home))


def accept_proposals(home: Home, proposals: list[ProposedTerm]) -> Glossary:
    glossary = glossary_of(home)
    for each in proposals:
        glossary = glossary.with_heard(each.text, each.heard)
    return _kept(home, glossary)


def _corrections(made: Sequence[Line], now: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """The texts of those lines of the job that still live and read otherwise now."""
    before = {line.id: line.cue.text for line in made}
    for line in now:
        if line.id in before and before[line.id] != line.cue.text:
            yield before[line.id], line.cue.text


def _kept(home: Home, glossary: Glossary) -> Glossary:
    keep_glossary(home, glossary)
    return glossary


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(_LARGEST_BYTES + 1)
    if len(content) > _LARGEST_BYTES:
        raise wrong_usage("glossary.too-big", f"{path} is too big for a glossary.", "Choose another file.")
    return content


def _format_of(path: Path) -> str:
    ending = path.suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        todo = f"Use one of {', '.join('.' + name for name in FORMATS)}."
        raise wrong_usage("glossary.unknown-format", f"The ending of {path.name} names no form of glossary.", todo)
    return ending
