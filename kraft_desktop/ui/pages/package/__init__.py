"""The half-year package, step by step."""
