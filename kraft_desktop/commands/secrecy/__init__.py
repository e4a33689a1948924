"""The commands about who may see a case, tasks and standing in, and what must be settled before real people."""
