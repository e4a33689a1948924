"""The instruments of rating that a programme uses."""
