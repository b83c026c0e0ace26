"""Measuring models on recordings whose truth is known: reading sets, running models over them, reporting.

`docs/evaluation.md` says what is measured and how sets are laid out.
"""
