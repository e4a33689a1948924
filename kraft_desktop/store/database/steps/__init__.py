"""The steps from one schema to the next, each in the SQL of its time."""
