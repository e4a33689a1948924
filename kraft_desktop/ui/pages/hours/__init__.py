"""The page for the physician: hours, questions, bookings and what they gave."""
