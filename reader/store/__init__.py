"""The archive: one SQLite file. All SQL of the program lives here."""
