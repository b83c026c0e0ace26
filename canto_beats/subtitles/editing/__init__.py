"""Changing the subtitles of one recording by hand. Without a window, a clock or a file."""
