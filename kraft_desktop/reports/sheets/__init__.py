"""Spreadsheets of unknown origin read in a limited process, and workbooks written without formulas."""
