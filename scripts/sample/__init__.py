"""The bundled sample clip: what is said in it, its sound, its picture. `scripts/make_sample_clip.py` makes it."""
