"""The pages for the caseload and for one case."""
