from __future__ import annotations

import subprocess
import sys

import pytest

TRY = """
from reader.core.offline import forbid_network
forbid_network()
import socket
{statement}
"""


def run(statement: str) -> subprocess.CompletedProcess[bytes]:
    # A process of its own: here an attempt would fail this very test.
    return subprocess.run([sys.executable, "-c", TRY.format(statement=statement)], capture_output=True, check=False)


@pytest.mark.parametrize(
    "statement",
    [
        "socket.socket(socket.AF_INET)",
        "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
    ],
)
def test_no_way_leads_to_the_network(statement: str) -> None:
    assert b"never uses the network" in run(statement).stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="local sockets are those of Linux")
def test_processes_may_talk_to_each_other() -> None:
    done = run("a, b = socket.socketpair(); a.send(b'x'); print(b.recv(1))")
    assert done.stdout.strip() == b"b'x'", done.stderr
