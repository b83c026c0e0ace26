"""House rules that neither ruff nor import-linter knows. Each takes a module and yields what breaks it."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).parents[2]
PACKAGE = PROJECT / "canto_beats"

MOST_LINES = 300
NAMES_THAT_SAY_NOTHING = re.compile(r"(^|_)(core|utils?|common|helpers?|misc|manager)(_|$)|_v\d+$")
FORBIDDEN_IMPORTS = {
    "pickle": "runs what it reads",
    "marshal": "crashes on what it reads",
    "multiprocessing": "forks, or starts engines that nobody supervises",
    "concurrent.futures.ProcessPoolExecutor": "forks, or starts engines that nobody supervises",
}
FORBIDDEN_NAMES = {
    "torch.load": "unpickles",
    "os.fork": "leaves the child with locks that nobody will ever release",
    "os.forkpty": "leaves the child with locks that nobody will ever release",
    "os.system": "goes through a shell",
    "os.popen": "goes through a shell",
}
FORBIDDEN_ARGUMENTS = {"trust_remote_code": "runs code that comes with a model", "shell": "goes through a shell"}
HOME_OF_A_PERSON = re.compile(r"/home/\w|/Users/\w|/root/|[A-Z]:[\\/]+Users")


@dataclass(frozen=True)
class Module:
    path: Path
    """Inside the project."""
    text: str

    @property
    def tree(self) -> ast.Module:
        return _parsed(self.text)


@cache
def _parsed(text: str) -> ast.Module:
    return ast.parse(text)


@cache
def package_modules() -> tuple[Module, ...]:
    paths = sorted(PACKAGE.rglob("*.py"))
    return tuple(Module(path.relative_to(PROJECT), path.read_text(encoding="utf-8")) for path in paths)


def fits_in_the_head(module: Module) -> Iterator[str]:
    if (lines := len(module.text.splitlines())) > MOST_LINES:
        yield f"{lines} lines"


def says_what_it_is_for(module: Module) -> Iterator[str]:
    if module.tree.body and not ast.get_docstring(module.tree):
        yield "no docstring"


def has_a_telling_name(module: Module) -> Iterator[str]:
    for part in module.path.with_suffix("").parts:
        if NAMES_THAT_SAY_NOTHING.search(part):
            yield f"{part!r} does not say what it is"


def imports_nothing_dangerous(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            imported = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            imported = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        else:
            continue
        for name, why in (FORBIDDEN_IMPORTS | FORBIDDEN_NAMES).items():
            if any(f"{one}.".startswith(f"{name}.") for one in imported):
                yield f"line {node.lineno} imports {name}, which {why}"


def uses_nothing_dangerous(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and (why := FORBIDDEN_NAMES.get(ast.unparse(node))):
            yield f"line {node.lineno} uses {ast.unparse(node)}, which {why}"
        if isinstance(node, ast.keyword) and (why := FORBIDDEN_ARGUMENTS.get(node.arg or "")):
            switched_off = isinstance(node.value, ast.Constant) and not node.value.value
            if not switched_off:
                yield f"line {node.lineno} passes {node.arg}, which {why}"


def names_no_persons_folder(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and HOME_OF_A_PERSON.search(node.value):
            yield f"line {node.lineno} has {node.value!r}"


RULES = (
    fits_in_the_head,
    says_what_it_is_for,
    has_a_telling_name,
    imports_nothing_dangerous,
    uses_nothing_dangerous,
    names_no_persons_folder,
)
