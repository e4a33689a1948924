"""What imports wrote, so that one can be taken back, and what is remembered of the senders."""
