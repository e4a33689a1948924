"""From tables to rows of values, in a process of its own."""
