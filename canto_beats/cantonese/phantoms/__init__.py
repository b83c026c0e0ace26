"""Text that a recogniser wrote although nobody said it."""
