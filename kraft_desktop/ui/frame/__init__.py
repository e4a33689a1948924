"""The window and its frame: navigation, search, status line."""
