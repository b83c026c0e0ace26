"""canto-beats turns Cantonese video into subtitles, on your own machine."""

__version__ = "0.1.0"
