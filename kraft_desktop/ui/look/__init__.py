"""The look of the program: palette and roles, layouts, formats."""
