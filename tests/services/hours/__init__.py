"""Tests of what a user can do with hours."""
