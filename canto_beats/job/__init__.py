"""The words every layer shares: what was asked, how far it is, how it ended."""
