"""Decisions, keys, preferences."""
