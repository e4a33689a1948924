"""What a reader could learn from a release before it leaves: reidentification, insiders, and the price of protection."""
