"""Commands for the work with a case between its steps."""
