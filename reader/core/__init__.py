"""Plain data and rules of text. Imports the standard library alone."""
