"""What the municipality needs before real people: the facts of the impact assessment, the information text, the list."""
