"""The window: what a person sees of a job, and the subtitles as they correct them."""
