"""Tests of the commands for hours and budget."""
