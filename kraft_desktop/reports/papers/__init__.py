"""What is printed: typesetting, charts, and each kind of paper."""
