"""Windows and pages in tests."""
