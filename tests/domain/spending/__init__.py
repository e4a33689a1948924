"""Tests of physician time and the budget as they are planned and followed up."""
