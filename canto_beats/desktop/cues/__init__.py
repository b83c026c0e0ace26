"""The subtitles of the recording that is shown: as they come, and as a person corrects them."""
