"""A program to be killed: commits one window after another and says the number of each once it is committed."""

from __future__ import annotations

from canto_beats.library.library import Library, Recipe, StoredWindow
from canto_beats.settings import Home
from canto_beats.subtitles.phrase import Phrase

RECIPE = Recipe("0123456789abcdef", 0, "settings")


def window(index: int) -> StoredWindow:
    """Phrases large enough that a commit takes several pages."""
    start = index * 1000
    text = f"第{index}段" * 200
    spans = tuple((start + position, start + position + 1) for position in range(len(text)))
    return StoredWindow(index, start, start + 1000, (Phrase(text, spans, 0.5),))


def main() -> None:
    with Library.open(Home.from_environment()) as library:
        transcript = library.transcript_for(RECIPE)
        index = max(transcript.windows, default=-1)
        while True:
            index += 1
            library.commit_window(transcript.id, window(index))
            print(index, flush=True)  # noqa: T201 - that is its report


if __name__ == "__main__":
    main()
