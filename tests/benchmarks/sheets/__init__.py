"""Benchmarks of sheets that are made to be hard to read."""
