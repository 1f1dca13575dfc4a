"""Names of files that every system takes."""

from __future__ import annotations

import re

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|\Z)", re.IGNORECASE)
_LONGEST = 80
_LONGEST_BYTES = 200


def safe_name(text: str, otherwise: str, also_unfit: str = "") -> str:
    """`text` as the name of a file, without a suffix: also on Windows; `otherwise` where nothing of it is left.

    `also_unfit` are characters that the program which reads the file does not take.
    """
    text = text.encode("utf-8", "ignore").decode()
    name = " ".join(_UNFIT.sub(" ", text.translate(dict.fromkeys(map(ord, also_unfit), " "))).split())
    name = name[:_LONGEST].encode()[:_LONGEST_BYTES].decode("utf-8", "ignore").strip(" .")
    if _RESERVED.match(name):
        name = f"_{name}"
    return name or otherwise


class Names:
    """Gives names that differ, also where a system takes capital and small letters for the same."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def new(self, text: str, otherwise: str, also_unfit: str = "") -> str:
        """A safe name that was not given yet."""
        name = safe_name(text, otherwise, also_unfit)
        number, wanted = 1, name
        while name.casefold() in self._taken:
            number += 1
            name = f"{wanted} {number}"
        self._taken.add(name.casefold())
        return name
