"""The team meeting: its agenda, who is present, what may be shown to them, and its minutes."""
