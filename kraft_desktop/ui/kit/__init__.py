"""The base of all pages and their common parts: background work, progress, questions, drafts."""
