"""Who works with the store, with which keys, and what keeps it safe."""
