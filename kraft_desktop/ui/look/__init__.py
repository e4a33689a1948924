"""How things look: palette and roles, layouts, formats."""
