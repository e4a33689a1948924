"""The steps of the schema, from each version to the next, in plain SQL of their time."""
