"""The page before real people: every line that has to be settled, and the form for one of them."""
