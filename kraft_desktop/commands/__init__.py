"""The commands of the command line: one function for each, from arguments to an answer."""
