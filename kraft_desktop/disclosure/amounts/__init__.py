"""Rules for sums and means."""
