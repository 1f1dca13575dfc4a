"""The view of people and organisations, by clicks and keys."""
