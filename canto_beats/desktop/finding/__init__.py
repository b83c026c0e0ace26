"""Finding text in the subtitles and putting other text in its place."""
