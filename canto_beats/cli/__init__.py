"""The command line: argument parsing, a progress line, exit codes. Nothing here knows how subtitles are made."""
