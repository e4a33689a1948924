"""Quarter files and status files."""
