"""The commands about who may see a case, who has looked, tasks, standing in, and what to settle before real people."""
