"""Quarter and status files."""
