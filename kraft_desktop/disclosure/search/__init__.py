"""The search for the cells to suppress, and for the caseloads that prove them enough."""
