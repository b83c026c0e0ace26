from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.catalogue import ENGINES, EngineEntry
from tests.architecture import house_rules
from tests.architecture.house_rules import PACKAGE, PROJECT, RULES, Module, package_modules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Rule = Callable[[Module], Iterator[str]]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_module_keeps_the_rule(rule: Rule) -> None:
    breaches = [f"{module.path}: {breach}" for module in package_modules() for breach in rule(module)]
    assert breaches == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (house_rules.fits_in_the_head, "pass\n" * 301),
        (house_rules.says_what_it_is_for, "a = 1"),
        (house_rules.imports_nothing_dangerous, "import pickle"),
        (house_rules.imports_nothing_dangerous, "from multiprocessing.pool import Pool"),
        (house_rules.imports_nothing_dangerous, "from concurrent.futures import ProcessPoolExecutor"),
        (house_rules.imports_nothing_dangerous, "from torch import load"),
        (house_rules.uses_nothing_dangerous, "import torch; torch.load('weights')"),
        (house_rules.uses_nothing_dangerous, "import os; go = os.fork"),
        (house_rules.uses_nothing_dangerous, "run('ls', shell=True)"),
        (house_rules.uses_nothing_dangerous, "load(trust_remote_code=trusting)"),
        (house_rules.names_no_persons_folder, "folder = f'/home/somebody/{name}'"),
        (house_rules.names_no_persons_folder, r"folder = 'C:\\Users\\somebody'"),
    ],
)
def test_a_breach_is_found(rule: Rule, text: str) -> None:
    assert list(rule(Module(Path("canto_beats/made_up.py"), text)))


@pytest.mark.parametrize("path", ["canto_beats/core/a.py", "canto_beats/text_utils.py", "canto_beats/worker_v2.py"])
def test_a_name_that_says_nothing_is_found(path: str) -> None:
    assert list(house_rules.has_a_telling_name(Module(Path(path), "")))


@pytest.mark.parametrize(
    "text", ["load(trust_remote_code=False)", "import torch; torch.loader", "a = 'at home/office'", "import pickles"]
)
def test_what_only_looks_alike_is_no_breach(text: str) -> None:
    module = Module(Path("canto_beats/scores.py"), f'"""Says it."""\n{text}')
    assert [breach for rule in RULES for breach in rule(module)] == []


@pytest.mark.parametrize("entry", ENGINES.values(), ids=lambda entry: entry.name)
def test_an_engine_in_the_catalogue_has_its_adapter(entry: EngineEntry) -> None:
    """Without importing it: that would import its library."""
    module_name, _, class_name = entry.adapter.partition(":")
    path = PROJECT.joinpath(*module_name.split(".")).with_suffix(".py")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    (adapter,) = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == class_name]
    assert {"load", "close"} <= {node.name for node in adapter.body if isinstance(node, ast.FunctionDef)}


def test_every_folder_with_code_is_a_package() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []
