"""A module whose native library does not load."""

raise OSError("libcudart.so.12: cannot open shared object file")
