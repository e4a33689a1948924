"""Who may see a case: consents, blocks, protection, standing in, and the rule that weighs them."""
