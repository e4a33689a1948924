"""The project owner's page."""
