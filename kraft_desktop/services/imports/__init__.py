"""Import of sheets from outside into the store."""
