"""The dialog that exports subtitles, to a file or into a copy of their video."""
