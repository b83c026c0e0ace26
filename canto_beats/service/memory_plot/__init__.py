"""A job's memory as a picture, for whoever has no window to look at it in."""
