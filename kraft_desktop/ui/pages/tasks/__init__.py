"""The page for tasks: one's own, those given to others, and those of somebody one stands in for."""
