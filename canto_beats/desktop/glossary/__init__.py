"""The glossary in the window: terms looked at, added, changed, exchanged, and learned from corrections."""
