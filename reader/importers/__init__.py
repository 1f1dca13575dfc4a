"""One file for each container: bytes -> Page."""
