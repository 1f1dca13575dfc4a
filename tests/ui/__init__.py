"""Tests of the window, with real clicks and keys over a real archive."""
