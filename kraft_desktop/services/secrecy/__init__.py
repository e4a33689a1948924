"""Who may see a case, as users change it: consents, blocks, protected registrations, standing in, tasks, preconditions."""
