"""Linear and integer programming over the system of tables."""
