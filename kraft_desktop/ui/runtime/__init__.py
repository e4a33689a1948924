"""What the window asks of its process and computer: idle lock, sleep, clipboard, memory, late loading, preferences."""
