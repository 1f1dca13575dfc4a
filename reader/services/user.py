"""Who is using the program."""

from __future__ import annotations

import getpass


def user_name() -> str:
    """The name under which the user is signed in, `""` where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
