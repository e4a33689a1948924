"""The caseload and the case."""
