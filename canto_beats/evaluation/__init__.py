"""How close a transcript is to the truth: pure arithmetic over texts and times. No files, no engines, no printing."""
