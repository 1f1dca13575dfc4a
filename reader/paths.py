"""Where the program's own files and the user's archive lie, from source, installed, and in a packaged build."""

from __future__ import annotations

import sys
from pathlib import Path


def resources() -> Path:
    """The folder of the program's own files: gazetteers, samples, themes, licences."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle:
        return Path(bundle) / "resources"
    here = Path(__file__).resolve().parent
    installed = here / "resources"
    return installed if installed.is_dir() else here.parent / "resources"


def default_library() -> Path:
    """The folder of the user's archive, in the platform's data directory."""
    import platformdirs  # for those who do not say where their archive is

    return platformdirs.user_data_path("archive-reader", appauthor=False) / "library"
