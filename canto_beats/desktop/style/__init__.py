"""The style panel, and the subtitles as they are shown by what is chosen there."""
