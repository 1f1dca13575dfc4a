"""Page -> Article: characters, main text, metadata, paragraphs."""
