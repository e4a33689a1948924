"""Figures that left the node without the program, entered by hand or read from documents."""
