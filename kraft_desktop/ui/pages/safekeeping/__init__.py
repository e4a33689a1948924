"""The pages for safekeeping: backups, accounts and passphrases, the log, the program itself."""
