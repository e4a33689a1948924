"""The work with a case between its steps: contacts, waiting, notes, attachments, and the corrections of what was recorded."""
