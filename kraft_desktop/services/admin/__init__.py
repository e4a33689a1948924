"""The administration of a store: sessions, accounts, keys, drafts, decisions, backups."""
