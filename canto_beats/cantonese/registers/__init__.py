"""Spoken Cantonese as semi-written and as written Chinese, by rules that change what is safe and leave what is not.

`conversion.py` is where to begin. A word that is always the same other word is a line in `data/registers.tsv`. A word
that depends on its neighbours is a `WordRule`, a change of order an `OrderRule`; each is explained where it is defined.
"""
