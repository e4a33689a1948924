"""From unlocking to an open frame: what is loaded when, so that the first window shows at once."""
