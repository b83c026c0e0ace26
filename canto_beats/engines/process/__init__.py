"""The border between this program and the process that holds one model.

Parent side: `client` (what the rest of the program uses), `calls`, `supervision`, `spawning`, `deaths`, `log_ring`.
Child side: `host`, `heartbeats`, `lifeline`. Both: `protocol`, `pipes`.
"""

ENGINE_HOST_OPTION = "--engine-host"
"""The first argument that makes a frozen program an engine process."""
