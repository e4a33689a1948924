"""The pages for decisions, keys and preferences."""
