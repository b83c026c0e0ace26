"""What a person can choose about the program. Every choice counts at once; there is nothing to confirm."""
