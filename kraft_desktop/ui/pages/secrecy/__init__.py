"""The pages and cards about who may see a case: consents."""
