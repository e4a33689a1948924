"""Rules for sums and means: thresholds, dominance, the p % rule, and combinations of printed sums."""
