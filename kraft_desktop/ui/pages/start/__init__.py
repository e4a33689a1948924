"""First start, unlock and recovery."""
