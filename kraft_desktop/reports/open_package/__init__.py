"""The open package: a signed zip for a receiver without the program."""
