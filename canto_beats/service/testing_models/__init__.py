"""Trying models: each loaded once, in a process of its own, over the same items (S3)."""
