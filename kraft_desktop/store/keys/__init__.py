"""Keys: passphrases, wrapping, slots, and the header file that holds them."""
