"""What it takes to use the window as a person does: a display of its own, eyes and hands."""
