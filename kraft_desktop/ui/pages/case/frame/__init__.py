"""The frame of the page for one case: its heading and its tabs."""
