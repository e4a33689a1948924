"""The pages, a folder for each subject; ``registry`` lists those of the navigation."""
