"""One file for each format: Notebook -> bytes."""
