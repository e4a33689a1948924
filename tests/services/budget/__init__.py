"""Tests of what a user can do with the budget."""
