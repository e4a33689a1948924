"""The commands about what is known of a case."""
