"""The commands for who may see a case: tasks, and standing in."""
