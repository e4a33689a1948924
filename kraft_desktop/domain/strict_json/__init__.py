"""JSON that others may have written: read strictly, into plain values and from those into records."""
