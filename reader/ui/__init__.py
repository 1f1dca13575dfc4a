"""The window. Qt lives here and in reader.application alone."""
