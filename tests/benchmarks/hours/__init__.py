"""Benchmarks of the physician's hours."""
