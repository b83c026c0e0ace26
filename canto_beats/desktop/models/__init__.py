"""Which models are here, which one is used, and getting another one."""
