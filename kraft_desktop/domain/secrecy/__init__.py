"""Who may see a case: consents, blocks, protection, standing in, and the rule; what is settled before real people."""
