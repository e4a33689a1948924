"""Everything that left the store with figures in it, what the next release must agree with, how ready half-years are."""
