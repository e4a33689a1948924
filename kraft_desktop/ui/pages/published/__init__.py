"""Figures that left the node without the program."""
