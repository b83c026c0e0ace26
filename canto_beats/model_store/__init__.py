"""Which models exist, which are here, and how to get one."""
