"""One module a page; ``registry`` lists those that stand in the navigation."""
