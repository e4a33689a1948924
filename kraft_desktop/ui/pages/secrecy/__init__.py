"""The cards of a case that say who may see it and who has looked: blocks, protected registration, looks."""
