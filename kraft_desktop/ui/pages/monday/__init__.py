"""Översikt: what may need somebody now."""
