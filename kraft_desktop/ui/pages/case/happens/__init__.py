"""The tab Anteckningar: contacts, waiting, notes, what goes to the record, signed papers and copies of journals."""
