"""Invented people and stores to practise and test with."""
