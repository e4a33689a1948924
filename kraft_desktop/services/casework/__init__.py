"""The work with a case between its steps: what happens in it, and what is corrected."""
