"""A module that never finishes importing, like a library on a disk that has gone away."""

import time

time.sleep(60)
