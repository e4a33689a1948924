"""The third step of a package: who could be recognised, and what was done about it."""
