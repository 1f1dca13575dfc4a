"""Writing a file so that an older one of that name stays whole until the new one is."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


def is_full(error: OSError) -> bool:
    """Whether the system says that the disk has no room, or the user no more of it."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def replacing(target: Path, protected: Iterable[Path]) -> Iterator[Path]:
    """A new empty file beside `target`, which takes its place when the block ends without an error.

    A link is followed; the rights of an older file are kept. Raises OSError, also where `target` is one of the
    `protected` files or something that is no file, such as a folder or a device.
    """
    target = target.resolve()
    old = target.stat() if target.exists() else None
    if old and not stat.S_ISREG(old.st_mode):
        raise OSError(errno.EINVAL, "it is not a file")
    if old and any(path.exists() and path.samefile(target) for path in protected):
        raise OSError(errno.EPERM, "it is the archive itself")
    part = target.parent / f".archive-reader-{secrets.token_hex(8)}.part"
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())  # or its name could reach the disk before its bytes do
        if old:
            part.chmod(stat.S_IMODE(old.st_mode))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
