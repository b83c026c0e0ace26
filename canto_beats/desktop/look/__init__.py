"""How the window looks and in which language it speaks: colours, style sheet, icons, fonts, translations.

Whoever paints by hand takes colours from `theme_of(widget.palette())`; everybody else gets them without asking. To add
a colour, give it a name in `colours.py`, a value in both themes, and a line in the test that measures contrast.
"""
