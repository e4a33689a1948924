"""Strict reading of JSON that may come from elsewhere: into plain values, and from those into records."""
