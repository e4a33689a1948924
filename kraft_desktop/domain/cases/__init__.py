"""People and their cases: identity, steps, permitted changes, visibility, measures, public support."""
