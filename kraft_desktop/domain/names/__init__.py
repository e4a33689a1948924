"""Comparing names and texts: folded spelling and look-alike letters."""
