"""The archive: one SQLite file. All SQL of the program lives here."""

import sys

# sqlite-utils imports numpy where it finds it, only to know the types of columns that this program does not have: that
# would take as long as all the rest of the start.
_NUMPY = "numpy"
if _NUMPY not in sys.modules:
    sys.modules[_NUMPY] = None  # type: ignore[assignment]
    import sqlite_utils  # noqa: F401

    del sys.modules[_NUMPY]
