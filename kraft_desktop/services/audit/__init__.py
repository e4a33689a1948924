"""The log of the store as people read, print and review it."""
