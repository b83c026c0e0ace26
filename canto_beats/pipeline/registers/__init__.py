"""Asks a language model to put subtitles into another register, and believes it line by line only where every guard
agrees. Pure: texts in, texts out. A line that is not believed is as the rules have it, so the track is always whole.
"""
