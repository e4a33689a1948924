"""The figures of a period and the classes they are counted in."""
