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
from reader.ui.language import Language
from reader.ui.session import Session
from reader.ui.theme import Scheme

_SIZE = (1280, 800)
_FILE = "Đưa bác sĩ về trạm y tế xã chuyện ở Sông Thao.html"
_PICTURES = (
    ("window-light", Scheme.LIGHT, Language.ENGLISH),
    ("window-dark", Scheme.DARK, Language.ENGLISH),
    ("window-vi", Scheme.LIGHT, Language.VIETNAMESE),
)


def main(folder: Path) -> None:
    """Write each of the pictures as a PNG file."""
    folder.mkdir(parents=True, exist_ok=True)
    qt = make_qt()
    with tempfile.TemporaryDirectory() as made:
        fill(Path(made))
        for name, scheme, language in _PICTURES:
            settings = settings_in(Path(made))
            session = Session(settings)
            session.scheme, session.language = scheme, language
            application = Application(qt, Path(made), settings)
            _show_noted_paragraph(application)
            application.window.grab().save(str(folder / f"{name}.png"))
            application.close()
            application.window.deleteLater()


def _show_noted_paragraph(application: Application) -> None:
    library, window, worker = application.archive.library, application.window, application.worker
    number = next(n for n in library.ids() if library.open(n).file_name == _FILE)
    noted = next(a.anchor.paragraph for a in library.open(number).annotations)
    window.resize(*_SIZE)
    window.show()
    worker.drain()
    window.open_article(number)
    worker.drain()
    window.parts.page.view.choose_paragraph(noted)
    worker.drain()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
