"""Half-year packages, quarter files and status files: counted, protected, approved, sealed and written."""
