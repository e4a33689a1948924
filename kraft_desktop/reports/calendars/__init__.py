"""Calendar files: busy times, read in a limited process."""
