"""Teaches the recogniser from the corpus and reports what it learned: `python -m training`. Not shipped."""
