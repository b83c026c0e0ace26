"""Gathers the window's texts and packs their translations: `resources/translations/`.

.venv/bin/python scripts/make_translations.py            gathers texts into .ts, packs finished translations into .qm
.venv/bin/python scripts/make_translations.py --check    changes nothing; fails if a text has no translation yet, or if
                                                         the files are not what the window's modules make of them

After writing a text: run it, put the translations into the .ts files (by hand or with pyside6-linguist; take out
`type="unfinished"`), run it again. English has a file for its plurals alone.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROJECT = Path(__file__).parents[1]
SOURCES = PROJECT / "canto_beats" / "desktop"
FOLDER = PROJECT / "resources" / "translations"
NAMES = ("canto-beats_zh_HK", "canto-beats_zh_CN", "canto-beats_en")


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Gather the window's texts and pack their translations.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail if something is missing or stale")
    if not parser.parse_args(arguments).check:
        make(FOLDER)
        missing = list(unfinished(FOLDER))
        print("\n".join(missing) or "Every text has its translation.")
        return 0
    troubles = [*unfinished(FOLDER), *stale()]
    print("\n".join(troubles) or "Every text has its translation.")
    return int(bool(troubles))


def make(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        sources = list(_spelled_out(Path(scratch)))
        for name in NAMES:
            texts = folder / f"{name}.ts"
            plurals_only = ["-pluralonly"] if name.endswith("_en") else []
            languages = ["-source-language", "en", "-target-language", name.removeprefix("canto-beats_")]
            _run(
                "lupdate", *sources, "-locations", "none", "-no-obsolete", *plurals_only, *languages, "-ts", str(texts)
            )
            _run("lrelease", str(texts), "-qm", str(folder / f"{name}.qm"))


def _spelled_out(scratch: Path) -> Iterator[str]:
    """Copies that lupdate understands.

    It finds a text after `translate(` and `tr(` alone, and a module may call them something shorter. Told of the
    shorter name, it would also take methods of that name for it. And given a folder, it passes Python files by.
    """
    for number, path in enumerate(sorted(SOURCES.rglob("*.py"))):
        text = path.read_text(encoding="utf-8")
        for alias, function in re.findall(r"(\w+) = (QCoreApplication\.translate|self\.tr)\b(?!\()", text):
            text = re.sub(rf"(?<![.\w]){alias}\(", f"{function}(", text)
        copy = scratch / f"{number:04}_{path.name}"
        copy.write_text(text, encoding="utf-8")
        yield str(copy)


def unfinished(folder: Path) -> Iterator[str]:
    for name in NAMES:
        for context in ET.parse(folder / f"{name}.ts").getroot().iter("context"):  # noqa: S314 - our own file
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished" or not _has_text(translation):
                    yield f"{name}: {context.findtext('name')}: {message.findtext('source')!r} has no translation."


def _has_text(translation: ET.Element) -> bool:
    forms = translation.findall("numerusform") or [translation]
    return all((form.text or "").strip() for form in forms)


def stale() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        for path in FOLDER.glob("*.ts"):
            shutil.copy(path, scratch)
        make(scratch)
        for path in sorted(scratch.iterdir()):
            kept = FOLDER / path.name
            if not kept.is_file() or kept.read_bytes() != path.read_bytes():
                yield f"{path.name} is out of date: run scripts/make_translations.py."


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{tool} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
