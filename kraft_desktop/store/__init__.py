"""The encrypted vault: SQLAlchemy Core over SQLCipher, its keys, its trail and its copies."""
