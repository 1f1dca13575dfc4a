"""The page: an article as a document, its view, the margin of tags and notes."""
