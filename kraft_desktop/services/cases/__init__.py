"""Work with cases: the list, one case, and recording changes of it."""
