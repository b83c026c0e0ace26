"""Speech, language and voice-activity engines, each in a process of its own."""
