"""Work with cases: the list, one case, and what is recorded of it."""
