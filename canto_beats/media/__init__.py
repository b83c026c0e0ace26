"""Sound out of media files: what is in a file, and a stream of 16 kHz mono from it."""
