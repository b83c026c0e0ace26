"""Sound out of media files: what is in a file, and a stream of 16 kHz mono from it."""

KEEPER_OPTION = "--ffmpeg-keeper"
"""The first argument that makes a frozen program one that runs ffmpeg and ends it if need be (`keeper.py`)."""
