"""Asks a language model to say in Cantonese what is English in subtitles, and believes it line by line only where every
guard agrees. Pure: texts in, texts out. A line that is not believed keeps its English.
"""
