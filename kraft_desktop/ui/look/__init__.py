"""How things look: palette and roles, layouts, formats, this machine's preferences."""
