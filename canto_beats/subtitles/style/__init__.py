"""How subtitles are shown where a person wants them otherwise than they were transcribed; never what is kept."""
