"""Subtitle files from anywhere: what is wrong with them, and put right what needs no person."""
