"""The team meeting: planned and held, its agenda, what is saved point by point, its minutes and papers."""
