"""The commands about who may see a case, and what must be settled before real people."""
