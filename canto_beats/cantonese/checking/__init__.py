"""What is wrong with subtitles of Cantonese, from wherever they are."""
