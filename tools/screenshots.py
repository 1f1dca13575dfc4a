"""Makes the pictures of the README from the sample archive, without a screen: `screenshots.py FOLDER`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1.5"

from reader.application import Application, make_qt, settings_in
from reader.demonstration import fill
from reader.ui.theme import Scheme

_SIZE = (1280, 800)
_FILE = "Đưa bác sĩ về trạm y tế xã chuyện ở Sông Thao.html"


def main(folder: Path) -> None:
    """Write `window-light.png` and `window-dark.png`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        fill(Path(made))
        application = Application(make_qt(), Path(made), settings_in(Path(made)))
        library, window = application.archive.library, application.window
        number = next(n for n in library.ids() if library.open(n).file_name == _FILE)
        noted = next(a.anchor.paragraph for a in library.open(number).annotations)
        window.resize(*_SIZE)
        window.show()
        application.worker.drain()
        window.open_article(number)
        application.worker.drain()
        window.parts.page.view.choose_paragraph(noted)
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            window.set_scheme(scheme)
            application.worker.drain()
            window.grab().save(str(folder / f"window-{scheme}.png"))
        application.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
