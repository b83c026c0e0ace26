"""What the service says of a glossary that cannot be read, kept or changed, and how the window says it.

Those that have another sentence within them come first: what that one is about may look like the beginning of theirs.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def of_the_glossary() -> dict[str, str]:
    return _of_files() | _of_terms()


def _of_files() -> dict[str, str]:
    tell = QCoreApplication.translate
    return {
        "Line {number}: {told}": tell("Failures", "Line {number}: {told}"),
        "Term {number}: {told}": tell("Failures", "Term {number}: {told}"),
        "The glossary in {path} cannot be used. {told} Or move the file away to begin anew.": tell(
            "Failures",
            "The glossary {path} cannot be used. {told} Or move the file away to begin anew; the "
            "settings show its folder.",
        ),
        "The glossary could not be written to {path}: {reason}. Free some space there, or make "
        "the folder yours, and try again.": tell(
            "Failures",
            "The glossary could not be written ({reason}). Free some space there, or make the folder "
            "yours, and try again.",
        ),
        "{path} cannot be read: {reason}. Check its name.": tell(
            "Failures", "{path} cannot be read ({reason}). Choose another file."
        ),
        "{path} is too big for a glossary. Choose another file.": tell(
            "Failures", "{path} is too big for a glossary. Choose another file."
        ),
        "The ending of {path} names no form of glossary. Use one of {names}.": tell(
            "Failures", "The ending of {path} names no form of glossary. Use one of {names}."
        ),
        "It is no UTF-8 text. Save it as UTF-8.": tell("Failures", "It is no UTF-8 text. Save it as UTF-8."),
        "It is not a glossary in JSON: {reason}. It should read {example}; `canto-beats glossary "
        "export` shows how.": tell(
            "Failures", "It is not a glossary in JSON ({reason}). Export one to see how it should read."
        ),
        "Line {number} has {count} columns. A line has {names}, with tabs between them; all but "
        "the first may be left out.": tell(
            "Failures",
            "Line {number} has {count} columns. A line has {names}, with tabs between them; all but "
            "the first may be left out.",
        ),
        "{place} has {what}, which is nothing that a term has. A term has {names}, of which only "
        "the first is needed.": tell(
            "Failures",
            "{place} has {what}, which is nothing that a term has. A term has {names}, of which only "
            "the first is needed.",
        ),
        "{place} is no term: {reason}. Compare it with one that was exported.": tell(
            "Failures", "{place} is no term ({reason}). Compare it with one that was exported."
        ),
    }


def _of_terms() -> dict[str, str]:
    tell = QCoreApplication.translate
    return {
        "{term} is no term: it is empty, or has spaces around it. Write it without.": tell(
            "Failures", "A term or spelling is empty, or has spaces around it. Write it without."
        ),
        "{term}… is too long. A term has {most} characters at most.": tell(
            "Failures", "{term}… is too long. A term has {most} characters at most."
        ),
        "{term} has characters that nobody sees. Write it in one line, without tabs.": tell(
            "Failures", "A term has characters that nobody sees. Write it in one line, without tabs."
        ),
        "{term} is said to be a wrong spelling of itself. Leave that spelling out.": tell(
            "Failures", "{term} is said to be a wrong spelling of itself. Leave that spelling out."
        ),
        "{wrong} cannot stand for {term} wherever it is: a single character is part of too many "
        "words. Give a wrong spelling of two characters or more.": tell(
            "Failures",
            "{wrong} cannot stand for {term} wherever it is: a single character is part of too many "
            "words. Give a wrong spelling of two characters or more.",
        ),
        "{term} cannot be looked for by its sound. Only terms of two or more Chinese characters can.": tell(
            "Failures", "{term} cannot be looked for by its sound. Only terms of two or more Chinese characters can."
        ),
        "The note on {term} cannot be kept. Write it in one line of {most} characters at most.": tell(
            "Failures", "The note on {term} cannot be kept. Write it in one line of {most} characters at most."
        ),
        "{syllable} is no jyutping. Write syllables such as hoeng1, with a space between them.": tell(
            "Failures", "{syllable} is no jyutping. Write syllables such as hoeng1, with a space between them."
        ),
        "{term} has {count} characters, and {sound} has {number} syllables. Write one syllable "
        "for each character.": tell(
            "Failures",
            "{term} has {count} characters, and {sound} has {number} syllables. Write one syllable for each character.",
        ),
        "{term} is in the glossary twice. Leave one of them out.": tell(
            "Failures", "{term} would be in the glossary twice. Leave one of them out."
        ),
        "{wrong} cannot be both {term} and {other}. Take it out of one of them.": tell(
            "Failures", "{wrong} cannot be both {term} and {other}. Take it out of one of them."
        ),
        "There is no term {term} in the glossary. `canto-beats glossary list` tells what there is.": tell(
            "Failures", "There is no term {term} in the glossary any more."
        ),
    }
