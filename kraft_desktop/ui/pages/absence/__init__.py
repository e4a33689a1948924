"""The section for absence and hand-over: who stands in for whom, and the cases of one who leaves."""
