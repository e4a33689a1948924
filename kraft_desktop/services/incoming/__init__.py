"""What the project owner receives: inspected, taken in, answered, consolidated."""
