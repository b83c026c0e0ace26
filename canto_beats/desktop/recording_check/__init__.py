"""Subtitles held against the voice in their recording."""
