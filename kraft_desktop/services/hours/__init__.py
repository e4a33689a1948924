"""What a user can do with the hours of the physician: see, ask, book, record, allot."""
