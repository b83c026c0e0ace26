"""What is wrong with a subtitle, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from canto_beats.subtitles.problems import CueProblem, Fault


def problem_sentence(problem: CueProblem) -> str:
    return _sentence(problem.fault).format(
        measured=problem.measured,
        limit=problem.limit,
        s=problem.measured / 1000,
        most_s=problem.limit / 1000,
        part=problem.part,
    )


def _sentence(fault: Fault) -> str:
    tell = QCoreApplication.translate
    match fault:
        case Fault.EMPTY:
            return tell("Problems", "There is no text.")
        case Fault.TOO_SHORT:
            return tell("Problems", "It is shown for {measured:.0f} ms; under {limit:.0f} ms it is missed.")
        case Fault.TOO_LONG:
            return tell("Problems", "It is shown for {s:.1f} s; more than {most_s:g} s is too long.")
        case Fault.TOO_FAST:
            return tell("Problems", "It has {measured:.1f} characters a second; more than {limit:g} are hard to read.")
        case Fault.LINE_TOO_WIDE:
            return tell("Problems", "A line is {measured:g} characters wide; {limit:g} fit.")
        case Fault.TOO_MANY_LINES:
            return tell("Problems", "It has {measured:.0f} lines; there is room for {limit:.0f}.")
        case Fault.OVERLAPS_NEXT:
            return tell("Problems", "It ends {measured:.0f} ms after the next one begins.")
        case Fault.OVERLAPS_PREVIOUS:
            return tell("Problems", "It begins {measured:.0f} ms before the one in front of it ends.")
        case Fault.GAP_TOO_SMALL:
            return tell(
                "Problems", "The next one follows after {measured:.0f} ms; under {limit:.0f} ms the change is not seen."
            )
        case _:
            return _sentence_on_text(fault)


def _sentence_on_text(fault: Fault) -> str:
    tell = QCoreApplication.translate
    match fault:
        case Fault.PHANTOM:
            return tell("Problems", "This may not have been said: “{part}”.")
        case Fault.STRANDED_PARTICLE:
            return tell("Problems", "“{part}” begins a line, and belongs to what is before it.")
        case Fault.BROKEN_WORD:
            return tell("Problems", "A word or number is broken across lines: “{part}”.")
        case Fault.SIMPLIFIED:
            return tell("Problems", "It has simplified characters: “{part}”.")
        case Fault.WRITTEN_CHINESE:
            return tell("Problems", "Written Chinese stands among spoken Cantonese: “{part}”.")
    raise ValueError(f"{fault} has no sentence")
