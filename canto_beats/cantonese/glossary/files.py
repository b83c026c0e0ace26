"""A glossary as text that a person can edit: JSON, or a table with tabs between its columns for spreadsheets.

Reading tells in which line or term something is wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

import msgspec

from canto_beats.cantonese.glossary.terms import Glossary, Term
from canto_beats.errors import CantoBeatsError, wrong_usage

FORMATS = ("json", "tsv")
_COLUMNS = ("text", "jyutping", "heard", "same_sound", "note")
_BETWEEN_SPELLINGS = "|"
_YES = ("yes", "true", "1", "x", "是", "係")


def written(glossary: Glossary, format_name: str) -> str:
    return _as_table(glossary) if format_name == "tsv" else _as_json(glossary)


def read(content: bytes, format_name: str) -> Glossary:
    """Raises `CantoBeatsError` with the place."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable("It is no UTF-8 text.", "Save it as UTF-8.") from error
    return Glossary(tuple(_from_table(text) if format_name == "tsv" else _from_json(text)))


def _as_json(glossary: Glossary) -> str:
    terms = [{name: value for name, value in asdict(term).items() if value} for term in glossary.terms]
    return json.dumps({"terms": terms}, ensure_ascii=False, indent=2) + "\n"


def _from_json(text: str) -> Iterable[Term]:
    try:
        found = msgspec.convert(json.loads(text), dict[str, list[dict[str, Any]]])
    except (ValueError, RecursionError) as error:
        todo = 'It should read {"terms": [{"text": "…"}, …]}; `canto-beats glossary export` shows how.'
        raise _unreadable(f"It is not a glossary in JSON: {error}.", todo) from error
    return [_term(each, f"Term {number}") for number, each in enumerate(found.get("terms", []), 1)]


def _as_table(glossary: Glossary) -> str:
    rows = [
        (term.text, term.jyutping, _BETWEEN_SPELLINGS.join(term.heard), "yes" if term.same_sound else "", term.note)
        for term in glossary.terms
    ]
    return "".join("\t".join(row) + "\n" for row in (_COLUMNS, *rows))


def _from_table(text: str) -> Iterable[Term]:
    """The first line may be left out."""
    terms = []
    for number, line in enumerate(text.splitlines(), 1):
        cells = [cell.strip() for cell in line.split("\t")]
        if not any(cells) or (number == 1 and cells[0] == _COLUMNS[0]):
            continue
        if len(cells) > len(_COLUMNS):
            todo = f"A line has {', '.join(_COLUMNS)}, with tabs between them; all but the first may be left out."
            raise _unreadable(f"Line {number} has {len(cells)} columns.", todo)
        row = dict(zip(_COLUMNS, cells, strict=False))
        heard = [each.strip() for each in row.get("heard", "").split(_BETWEEN_SPELLINGS) if each.strip()]
        same_sound = row.get("same_sound", "").lower() in _YES
        terms.append(_term({**row, "heard": heard, "same_sound": same_sound}, f"Line {number}"))
    return terms


def _term(found: Mapping[str, Any], place: str) -> Term:
    if unknown := found.keys() - set(_COLUMNS):
        todo = f"A term has {', '.join(_COLUMNS)}, of which only the first is needed."
        raise _unreadable(f"{place} has {min(unknown)!r}, which is nothing that a term has.", todo)
    try:
        return msgspec.convert(found, Term)
    except CantoBeatsError as error:
        raise _unreadable(f"{place}: {error.problem.what}", error.problem.todo) from error
    except msgspec.ValidationError as error:
        raise _unreadable(f"{place} is no term: {error}.", "Compare it with one that was exported.") from error


def _unreadable(what: str, todo: str) -> CantoBeatsError:
    return wrong_usage("glossary.unreadable", what, todo)
