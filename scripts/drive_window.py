"""Uses the window as a new person does, with real keys and a real mouse, and sees that what is exported is right.

.venv/bin/python scripts/drive_window.py [--pictures FOLDER] [--keep FOLDER]

On a display of its own (Xvfb) it starts the real program in a home of its own, opens the sample clip from the welcome,
pauses, starts and watches the transcription by the demo models, edits, undoes, exports and quits. Nothing is called
inside of the program: keys and mouse go through `xdotool`, and what is on the screen is read as a screen reader does.
At the end the command line hears the same clip, and the exported file has to be that but for what was changed.
Needs Xvfb, xdotool, openbox, dbus-daemon and dbus-send (Debian: xvfb xdotool openbox dbus-daemon dbus-bin), for
pictures ImageMagick, and the libraries of the system that every window needs (`scripts/start.py` installs them where
there is a display).
"""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))  # for scripts.driving and, where it is not installed, canto_beats

KEPT = "佢哋啱啱喺碼頭落咗巴士，OK 㗎"
UNDONE = "呢句嘢等陣就會冇咗㗎喇"
_MISHAPS = ("Traceback", "QThread", "QObject", "Segmentation")


def main() -> int:
    wanted = _wanted()
    from scripts.driving.stage import CAMERA, DriveError, missing

    if lacking := missing():
        print(f"This needs {', '.join(lacking)}, which are not here.", file=sys.stderr)
        return 1
    if wanted.pictures and shutil.which(CAMERA) is None:
        print(f"Pictures need ImageMagick's {CAMERA}, which is not here.", file=sys.stderr)
        return 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that everything is ended then too
    with ExitStack() as stack:
        folder = wanted.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="canto-beats-drive-")))
        folder.mkdir(parents=True, exist_ok=True)
        try:
            _drive(folder, wanted.pictures)
        except DriveError as error:
            print(f"WRONG: {error}", file=sys.stderr)
            return 1
    print("All of it was right.")
    return 0


def _drive(folder: Path, pictures: Path | None) -> None:
    from canto_beats.settings import Home
    from scripts.driving.expected import by_command_line, cues_in, wrong
    from scripts.driving.eyes import Eyes
    from scripts.driving.hands import Hands
    from scripts.driving.stage import DriveError, Stage
    from scripts.driving.walk import Walk

    exported = folder / "exported.srt"
    taken = 0
    with Stage(folder) as stage:

        def passed(step: str) -> None:
            nonlocal taken
            taken += 1
            print(f"{taken:2} {step}", flush=True)
            photograph(f"{taken:02}")

        def photograph(name: str) -> None:
            if pictures:
                pictures.mkdir(parents=True, exist_ok=True)
                stage.photograph(pictures / f"{name}.png")

        program = stage.start_program()
        walk = Walk(Eyes(stage.bus), Hands(stage.surroundings), program, passed)
        try:
            walk.open_the_sample()
            walk.pause_and_start()
            walk.watch()
            changes = walk.edit(KEPT, UNDONE)
            walk.export(exported)
            walk.quit()
        except DriveError as error:
            photograph("wrong")
            raise DriveError(f"{error}\nThe program said:\n{stage.said_by_program()}") from error
        if said := [line for line in stage.said_by_program().splitlines() if any(word in line for word in _MISHAPS)]:
            raise DriveError("The program complained:\n" + "\n".join(said))
        heard = by_command_line(Home.from_environment().sample, folder / "heard.srt", stage.surroundings)
        if mistakes := wrong(cues_in(exported), heard, changes):
            raise DriveError("The exported file is not right:\n" + "\n".join(mistakes))
        passed(f"{exported.name} is what the command line heard, and what was changed ({len(heard)} subtitles)")


def _wanted() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="take a picture after each step")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="a new folder for home, logs and subtitles")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
