"""The page for the activity budget: posts by month, entries, and where the accounts differ."""
