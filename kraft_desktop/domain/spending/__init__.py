"""Physician time and the activity budget of a node, as they are planned, booked and followed up."""
