"""People and their cases: identity, steps, permitted changes, measures, public support, tasks, declines."""
