"""Commands for the team meeting."""
