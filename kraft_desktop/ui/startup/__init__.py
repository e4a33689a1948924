"""The steps from unlocking to an open frame, with late loading so that the first window shows at once."""
