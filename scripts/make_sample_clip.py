"""Makes the clip that comes with canto-beats, and its true subtitles: `resources/sample/`.

.venv/bin/python scripts/make_sample_clip.py                               sample.mp4 and sample.srt, in two minutes
.venv/bin/python scripts/make_sample_clip.py --sound-only --into FOLDER    sample.wav and sample.srt, in seconds

Sound and subtitles are the same on every run with the same libraries, and so is every picture before it is encoded;
the bytes of the mp4 may differ with another ffmpeg. The voices are espeak-ng's, which the development environment
brings along (`scripts/test.py` makes it); the picture is drawn by `scripts/sample/`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

PROJECT = Path(__file__).parents[1]
sys.path.insert(0, str(PROJECT))  # for canto_beats, where it is not installed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sample.sound import Soundtrack


def main(arguments: Sequence[str]) -> int:
    wanted = _wanted(arguments)
    from sample.sound import soundtrack, write_wav

    from canto_beats.subtitles import formats

    folder: Path = wanted.into
    folder.mkdir(parents=True, exist_ok=True)
    track = soundtrack()
    if wanted.sound_only:
        write_wav(folder / "sample.wav", track)
    else:
        _make_film(folder / "sample.mp4", track)
    (folder / "sample.srt").write_text(formats.write(track.cues, "srt"), encoding="utf-8", newline="\n")
    print(f"{track.duration_ms / 1000:.1f} s, {len(track.cues)} lines, in {folder}")
    return 0


def _wanted(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make the sample clip and its true subtitles.")
    parser.add_argument("--into", type=Path, default=PROJECT / "resources" / "sample", metavar="FOLDER")
    parser.add_argument("--sound-only", action="store_true", help="a wav instead of the mp4")
    return parser.parse_args(arguments)


def _make_film(path: Path, track: Soundtrack) -> None:
    from sample.picture import frames
    from sample.sound import write_wav

    with tempfile.TemporaryDirectory(dir=path.parent) as scratch:
        sound, film = Path(scratch) / "sample.wav", Path(scratch) / "sample.mp4"
        write_wav(sound, track)
        with subprocess.Popen(_encoding(sound, film), stdin=subprocess.PIPE) as encoder:
            assert encoder.stdin is not None
            for frame in frames(track):
                encoder.stdin.write(frame.tobytes())
            encoder.stdin.close()
            if encoder.wait():
                raise SystemExit("ffmpeg could not encode the film; what it said stands above.")
        film.replace(path)


def _encoding(sound: Path, film: Path) -> list[str]:
    """What every player and browser shows: H.264 and AAC, the index at the front."""
    import imageio_ffmpeg
    from sample.picture import FRAMES_A_SECOND, HEIGHT, WIDTH

    return [
        imageio_ffmpeg.get_ffmpeg_exe(), "-nostdin", "-v", "error", "-y",
        "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(FRAMES_A_SECOND), "-i", "pipe:0",
        "-i", str(sound),
        # Colours are said to be what they are, or players guess, and guess differently.
        "-vf", "scale=out_color_matrix=bt709:out_range=tv", "-colorspace", "bt709", "-color_primaries", "bt709",
        "-color_trc", "bt709", "-pix_fmt", "yuv420p",
        "-c:v", "libx264", "-profile:v", "main", "-preset", "veryslow", "-tune", "animation", "-crf", "29",
        "-c:a", "aac", "-b:a", "64k", "-metadata:s:a:0", "language=yue",
        "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart", str(film),
    ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
