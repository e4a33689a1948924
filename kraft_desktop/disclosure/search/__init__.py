"""The search for cells to suppress."""
