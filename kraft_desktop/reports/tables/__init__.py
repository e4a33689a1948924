"""The tables and words that papers, workbooks and the screen share."""
