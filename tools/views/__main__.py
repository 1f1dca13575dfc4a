"""Makes a picture of every view and dialog: `python -m tools.views FOLDER [--only NAME…] [--right-to-left]`.

In light and dark, English and Vietnamese, at 100 % and 200 %, in a large and a small window. `index.html` in FOLDER
shows all of them. The archive is made for the purpose, about people who do not exist, and removed afterwards.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

SIZES = {"large": (1280, 800), "small": (1024, 700)}
SCALES = (1, 2)
_AT_ONCE = 2


def main() -> None:
    """Draw all views, each scale and size in a process of its own: Qt asks for them once."""
    arguments = _arguments()
    if arguments.screen:
        from tools.views.drawing import draw

        name, scale = arguments.screen.split("@")
        size, only, from_right = SIZES[name], arguments.only, arguments.right_to_left
        screen = f"{name}-{scale}00"
        sys.exit(draw(arguments.folder, arguments.archive, size, screen, only, right_to_left=from_right))
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        from tools.views.archive import make

        archive = Path(made) / "archive"
        make(archive)
        waiting = [f"{size}@{scale}" for size, scale in product(SIZES, SCALES)]
        failed = _draw_all(waiting, archive, sys.argv[1:])
    write_overview(arguments.folder)
    sys.exit(1 if failed else 0)


def write_overview(folder: Path) -> None:
    """Write a page that shows all pictures of a folder, those of one view beside each other."""
    pictures: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.png")):
        pictures.setdefault(path.name.partition(".")[0], []).append(path.name)
    rows = []
    for view, names in pictures.items():
        shown = "".join(f'<a href="{n}"><img loading="lazy" src="{n}" title="{n}"></a>' for n in names)
        rows.append(f"<h2>{view}</h2><p>{shown}</p>")
    style = "<style>body{font-family:sans-serif;background:#888}img{width:24%;margin:2px}</style>"
    (folder / "index.html").write_text(f"<meta charset=utf-8>{style}{''.join(rows)}", encoding="utf-8")


def _draw_all(waiting: list[str], archive: Path, arguments: list[str]) -> bool:
    """Draw for these screens, some at once; whether any of them failed."""
    running: list[subprocess.Popen[bytes]] = []
    failed = False
    while waiting or running:
        while waiting and len(running) < _AT_ONCE:
            screen = waiting.pop(0)
            command = [sys.executable, "-m", "tools.views", *arguments, "--screen", screen, "--archive", str(archive)]
            running.append(subprocess.Popen(command, env=_environment(screen, archive.parent)))
        failed |= bool(running.pop(0).wait())
    return failed


def _environment(screen: str, folder: Path) -> dict[str, str]:
    """What makes Qt believe in a screen of that size, in pixels that are not scaled, and in its scale."""
    name, scale = screen.split("@")
    width, height = SIZES[name]
    described = {"name": name, "x": 0, "y": 0, "width": width * int(scale), "height": height * int(scale)}
    place = folder / f"{screen}.json"
    place.write_text(json.dumps({"screens": [{**described, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}))
    return {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={place}", "QT_SCALE_FACTOR": scale}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.views", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", metavar="NAME", default=())
    parser.add_argument("--right-to-left", action="store_true")
    parser.add_argument("--screen", help=argparse.SUPPRESS)
    parser.add_argument("--archive", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
