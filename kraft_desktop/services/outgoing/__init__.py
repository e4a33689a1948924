"""Packages, quarter files and status files on their way out: counted, protected, approved, sealed, written."""
