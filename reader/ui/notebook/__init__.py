"""The notebook: all tags, notes and highlights of the archive in one view."""
