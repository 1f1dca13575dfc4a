"""A picture of every view and dialog of the window: `python -m tools.views FOLDER`."""
