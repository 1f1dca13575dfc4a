"""The side panel: who is in the article, and its tags and notes."""
