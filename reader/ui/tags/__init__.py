"""Tags in the window: the keys that put them, and the list in which they are kept in order."""
