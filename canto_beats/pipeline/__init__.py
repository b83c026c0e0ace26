"""One video, from decoded sound to finished cues; knows nothing of windows, terminals or threads of a front end."""
