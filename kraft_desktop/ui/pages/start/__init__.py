"""The pages for first start, unlocking and recovery."""
