"""What a subtitle is. Standard library only, and no I/O beyond text."""
