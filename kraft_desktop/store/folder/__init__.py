"""The store's folder: atomic writes, where a store may lie, and the lease of whoever has it open."""
