"""Names and texts: folding, sorting, look-alike letters."""
