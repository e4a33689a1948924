"""Set-up, start and checks of KRAFT Desktop; the standard library only."""
