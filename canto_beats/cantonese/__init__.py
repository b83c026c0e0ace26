"""What this program knows about Cantonese: words, spelling, sound, registers. Texts in, texts out."""
