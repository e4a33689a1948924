"""Sheets from outside taken into the store."""
