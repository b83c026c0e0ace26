"""When subtitles are shown: beside the speech, apart from one another, and at its pace. Nothing here changes a text."""
