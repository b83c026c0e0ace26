"""Names and terms that a person wants written their way: told to the recogniser, repaired, and kept by the polish."""
