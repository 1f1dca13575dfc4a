"""No network, ever: the program takes the means away from itself and from every library that it loads."""

from __future__ import annotations

import socket
import sys
from functools import cache

_LOCAL = {getattr(socket, name) for name in ("AF_UNIX",) if hasattr(socket, name)}


@cache  # once is enough: a hook cannot be taken away again
def forbid_network() -> None:
    """From now on, no code of this process can make a socket that reaches beyond the machine.

    Sockets of the local family stay: worker processes and the window system talk through them. Libraries
    that only try whether a network is there get an OSError, as without one.
    """
    sys.addaudithook(_refuse)


def _refuse(event: str, args: tuple[object, ...]) -> None:
    if event == "socket.__new__" and args[1] not in _LOCAL:
        raise PermissionError("Archive Reader never uses the network")
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        raise PermissionError("Archive Reader never uses the network")
