"""Widgets that pages are composed of."""
