"""What the program did to the text by itself: shown, taken back, done after all."""
