"""Möte: the agenda and who is present, one masked case at a time, and the minutes."""
