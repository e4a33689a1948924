"""How the sheets of a file are laid out: tables, headings, columns of amounts, and what the cells of a column share."""
