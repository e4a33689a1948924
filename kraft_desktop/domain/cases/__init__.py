"""People and their cases: identity, steps, measures, public support."""
