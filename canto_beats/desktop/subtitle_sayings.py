"""What the service says of subtitle files that are opened, and how the window says it; see `sayings.py`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def of_subtitles() -> dict[str, str]:
    tell = QCoreApplication.translate
    unreadable = tell(
        "Failures",
        "This is no subtitle file that can be read. There are SubRip, WebVTT, ASS, Final Cut Pro XML and plain text.",
    )
    left_out = tell("Failures", "The times cannot be read. This subtitle was left out.")
    return {
        "There are no subtitles in {name}. Choose another file.": tell(
            "Failures", "There are no subtitles in {name}. Choose another file."
        ),
        "{name} is too large to be subtitles. Choose a subtitle file.": tell(
            "Failures", "{name} is too large to be subtitles. Choose a subtitle file."
        ),
        "The file could not be read as {kind}. Choose a subtitle file of one of these kinds: {kinds}.": unreadable,
        "Putting the text right is proposed in {count} places: see Edit, Automatic changes.": tell(
            "Failures", "Putting the text right is proposed in {count} places: see Edit → Automatic changes."
        ),
        "Line {line}: {told}": tell("Failures", "Line {line}: {told}"),
        "The file does not say how its characters are encoded; it was read as {encoding}.": tell(
            "Failures", "The file does not say how its characters are encoded. It was read as {encoding}."
        ),
        "Some characters on this line could not be read.": tell(
            "Failures", "Some characters on this line could not be read."
        ),
        "This text belongs to no cue; it was left out.": tell(
            "Failures", "This text belongs to no subtitle and was left out."
        ),
        "The times of this cue cannot be read; it was left out.": left_out,
        "The times of this title cannot be read; it was left out.": left_out,
        "This is not a cue with start_ms, end_ms and text; it was left out.": tell(
            "Failures", "This is no subtitle with times and text. It was left out."
        ),
        "This cue does not end after it starts; it was given one second.": tell(
            "Failures", "This subtitle did not end after it began. It was given one second."
        ),
        "The file is damaged here; what follows was left out.": tell(
            "Failures", "The file is damaged here. What follows was left out."
        ),
        "Plain text has no times; they follow a reading speed.": tell(
            "Failures", "Plain text has no times. They follow a reading speed."
        ),
    }
