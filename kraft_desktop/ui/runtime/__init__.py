"""The window's services from its process and computer: idle lock, sleep, clipboard, memory, late loading, preferences."""
