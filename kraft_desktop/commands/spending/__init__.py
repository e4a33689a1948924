"""The command line for hours and budget."""
