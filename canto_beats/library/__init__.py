"""What survives: jobs, the windows transcribed so far, and cues, in one SQLite file."""
