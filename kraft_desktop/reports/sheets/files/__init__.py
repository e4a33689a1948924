"""The kinds of file that sheets come in."""
