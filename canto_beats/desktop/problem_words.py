"""What a person reads of a problem, in the window's language where its sentence is always the same.

To add one: its code and its two sentences, here word for word as where it is raised.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from canto_beats.errors import Problem


def problem_words(problem: Problem) -> str:
    return _words().get(problem.code) or str(problem)


def _words() -> dict[str, str]:
    tell = QCoreApplication.translate
    return {
        "models.no-network": tell(
            "Failures", "The model hub cannot be reached. Check the network and try again; it goes on where it stopped."
        ),
        "models.no-space": tell("Failures", "There is not enough room on the disk. Free some space and try again."),
        "models.unwritable": tell("Failures", "The model could not be saved. Free some space and try again."),
        "models.gated": tell(
            "Failures",
            "This model is given only to people who accepted its terms. Accept them on the hub and log in there.",
        ),
        "models.hub-refused": tell(
            "Failures", "The model hub refused the request. Try again later; it goes on where it stopped."
        ),
    }
