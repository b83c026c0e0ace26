"""The program's entry: an engine process, the window, or the command line, which opens the window too."""

from __future__ import annotations

import sys

from canto_beats.engines.process import ENGINE_HOST_OPTION
from canto_beats.media import KEEPER_OPTION


def main() -> None:
    # A frozen program has no `python -m`, so it starts itself as an engine; before anything else is imported.
    if sys.argv[1:2] == [ENGINE_HOST_OPTION]:
        from canto_beats.engines.process.host import main as serve_engine

        sys.exit(serve_engine(sys.argv[2:]))
    if sys.argv[1:2] == [KEEPER_OPTION]:
        from canto_beats.media.keeper import main as keep

        sys.exit(keep(sys.argv[2:]))
    from canto_beats.composition import compose, open_window

    if not sys.argv[1:]:  # the window is seen before the commands are read
        from canto_beats.cli.endings import ended

        sys.exit(ended(lambda: open_window(compose)))
    from canto_beats.cli.app import run

    sys.exit(run(sys.argv[1:], compose, open_window))


if __name__ == "__main__":
    main()
