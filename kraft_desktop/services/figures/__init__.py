"""The figures of a period, computed from the store: counts, amounts, and the tables they make."""
