"""Everything that left the store with figures in it, and what the next release must agree with."""
