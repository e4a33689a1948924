"""Tables of counts, the rules for them, and the system of equations they make together."""
