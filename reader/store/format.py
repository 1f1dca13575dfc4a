"""How a file is known as an archive of ours, and by which number its format goes.

They stand by themselves, apart from the migrations: an archive that is up to date is opened without them.
"""

APPLICATION_ID = 0x41524452
"""Marks a SQLite file as an archive of this program ("ARDR")."""
FORMAT = 4
"""The number of the format that this version writes: how many migrations there are. A new one raises it."""
