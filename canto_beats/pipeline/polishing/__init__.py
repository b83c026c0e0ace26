"""Asks a language model for corrections and believes it only where every guard agrees. Pure: texts in, texts out."""
