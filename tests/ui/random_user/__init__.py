"""A user who does anything at all in the window, and a plain model of what belongs to that user."""
