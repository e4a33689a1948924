"""The disclosure engine over time, and before a reader who knows it."""
