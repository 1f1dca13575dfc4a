"""The list of articles: search box, model, view."""
