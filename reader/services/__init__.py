"""Use cases. Each change returns Changes."""
