"""The page for one case: its tabs and their cards."""
