"""The encrypted database: connection, tables, records, trail, migrations."""
