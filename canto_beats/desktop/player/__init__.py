"""The recording, seen and heard, with the subtitles drawn over it."""
