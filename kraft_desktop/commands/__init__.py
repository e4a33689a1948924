"""What the command line offers: one function per command, from arguments to an answer."""
