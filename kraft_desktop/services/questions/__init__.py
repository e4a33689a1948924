"""Questions about cases, and what their answers do."""
