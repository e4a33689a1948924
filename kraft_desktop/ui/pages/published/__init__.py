"""The page for figures published outside the program."""
