"""The recording from left to right: its waveform, and its subtitles as blocks that can be taken hold of.

What is where, and what a hand does to it, is worked out without Qt; `view.py` is the widget that shows it.
"""
