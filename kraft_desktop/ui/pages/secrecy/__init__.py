"""The pages and cards about who may see a case, and who has looked: consents, blocks, protected registration, looks."""
