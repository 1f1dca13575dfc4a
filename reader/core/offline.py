"""No network, ever: the program takes the means away from itself and from every library that it loads."""

from __future__ import annotations

import sys
from functools import cache


@cache  # once is enough: a hook cannot be taken away again
def forbid_network() -> None:
    """From now on, no code of this process can make a socket that reaches beyond the machine.

    Sockets of the local family stay: worker processes and the window system talk through them. Libraries
    that only try whether a network is there get an OSError, as without one.
    """
    sys.addaudithook(_refuse)


def _refuse(event: str, args: tuple[object, ...]) -> None:
    if event == "socket.__new__" and args[1] not in _local():
        raise PermissionError("Archive Reader never uses the network")
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        raise PermissionError("Archive Reader never uses the network")


@cache
def _local() -> frozenset[int]:
    """The families of sockets that stay within the machine."""
    import socket  # whoever makes one has it already, and the window starts without

    return frozenset(int(getattr(socket, name)) for name in ("AF_UNIX",) if hasattr(socket, name))
