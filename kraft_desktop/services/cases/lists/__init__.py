"""Lists of cases: what a row says, and lists saved under a name."""
