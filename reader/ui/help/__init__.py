"""What helps a user along: the guide, the short tour, and what belongs to the part of the window in use."""
