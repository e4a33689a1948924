"""Single cells, and sheets as rows of them."""
