"""Names in what was typed: found in texts that leave, and struck where an identity is protected."""
