"""The recordings a person has put on the list, and the work on them."""
