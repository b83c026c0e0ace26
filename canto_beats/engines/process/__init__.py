"""The border between this program and the process that holds one model.

Parent side: `client` (what the rest of the program uses), `calls`, `supervision`, `spawning`, `deaths`, `log_ring`.
Child side: `host`, `heartbeats`, `lifeline`. Both: `protocol`, `pipes`.
"""
