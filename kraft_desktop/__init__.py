"""KRAFT Desktop: an offline, encrypted home for a node's caseload and its half-year packages."""

__version__ = "0.1.0"
