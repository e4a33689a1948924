"""Packages at the project owner: inspected, accepted, acknowledged by receipt, and consolidated."""
