"""The store's folder: atomic writes, allowed places, and the lease of the program that has the store open."""
