"""The keys of a store: wrapping, slots, and the header file that contains them."""
