"""Expected trouble, told in words that a person can act on.

Every message says what happened and what to do. Messages are kept here, in one
table, so that the window can translate them and the command line can print them.
"""

from __future__ import annotations

MESSAGES: dict[str, str] = {
    # One file of an import
    "file-missing": "“{name}” is not there. Check the name, or look for the file in another folder.",
    "file-unreadable": "“{name}” cannot be read: {reason}. Check that you may open it, then import it again.",
    "file-empty": "“{name}” is empty. Save the page again in your browser and import the new file.",
    "file-too-large": "“{name}” has {size} MB, more than the {limit} MB that one page may have. "
    "Save the page without its pictures and import it again.",
    "not-a-page": "“{name}” is not a saved page: {reason}. Save the page as HTML, MHTML or text.",
    "page-truncated": "“{name}” ends too early: {reason}. Save or copy the page again.",
    "page-too-complex": "“{name}” is too complex to read safely: {reason}. "
    "Select the text in your browser, save it as a text file and import that.",
    "file-damaged": "“{name}” is damaged: {reason}. Save or copy it again.",
    "file-locked": "“{name}” is locked with a password. Unpack it with its password, then import what is in it.",
    "packing-unknown": "“{name}” is packed in a way that this program does not know. "
    "Unpack it with another program, then import what is in it.",
    "file-changed": "“{name}” was changed after it was saved: its checksum is not the one that its archive lists. "
    "What can be read of it was read all the same; check it before you rely on it.",
    "no-text": "“{name}” has no text to read. If the text is in a picture, it cannot be imported.",
    "time-limit": "“{name}” took more than {seconds} seconds and was stopped. "
    "Save its text as a text file and import that.",
    "worker-lost": "“{name}” made the reading process stop, probably for lack of memory. "
    "Save its text as a text file and import that.",
    "page-failed": "“{name}” could not be read because of a fault in this program: {reason}. "
    "Save its text as a text file and import that, and report the fault.",
    "cancelled": "“{name}” was not imported because the import was cancelled. Import it again when you like.",
    "nothing-to-import": "No pages were found in {name}. Choose saved pages (.html, .mhtml, .webarchive, .txt), "
    "documents (.pdf, .docx) or archives of pages (.zip, .warc, .wacz).",
    "nothing-to-resume": "No import was cut off; there is nothing to go on with.",
    # The archive
    "archive-not-sqlite": "“{name}” is not an archive of this program. It was not touched. "
    "Choose another folder, or move this file away to start a new archive.",
    "archive-damaged": "The archive “{name}” is damaged: {reason}. It was not changed. "
    "Copy its folder to a safe place, then restore your last backup.",
    "archive-unreadable": "The disk or the network drive with the archive “{name}” does not answer as it should: "
    "{reason}. Nothing was changed. Check the connection, then try again.",
    "archive-newer": "The archive “{name}” was written by a newer version of this program (format {found}, "
    "this version knows {known}). It was not touched. Install the newer version to open it.",
    "archive-in-use": "The archive in “{name}” is already open in another window. Use that window, or close it first.",
    "archive-busy": "Another program is writing to the archive. Nothing was changed. Try again in a moment.",
    "archive-read-only": "The archive “{name}” cannot be written: {reason}. Nothing was changed. "
    "Check that you may write in its folder.",
    "archive-only-read": "The archive “{name}” is open for reading only: its folder or its disk is write-protected. "
    "Nothing was changed. To change it, copy its folder to a place where you may write, then open that.",
    "archive-changed": "The archive “{name}” is being changed by somebody else while you read it. "
    "Close it, and open it again when they are done.",
    "archive-needs-copy": "The archive “{name}” is write-protected. To read it a copy is needed, and “{place}” has too "
    "little room for one. Free some space there, or copy the folder of the archive to a disk where you may write.",
    "folder-unusable": "The folder “{name}” cannot be used for the archive: {reason}. "
    "Choose another folder with --library, or ask for the right to write there.",
    "disk-full": "The disk is full. Nothing of this step was saved; what you had saved before is safe. "
    "Free some space, then try again.",
    "library-missing": "A library of the system is missing: {reason}. On Debian or Ubuntu type "
    "“sudo apt-get install libgl1 libegl1”, then start again.",
    "self-test-failed": "The program does not work as it should: {reason}. Install it again, and report the fault.",
    "no-screen": "There is no screen to open the window on. Use the commands (“archive-reader --help”), "
    "or try “archive-reader demo --output FOLDER”.",
    # A model of the user's own
    "model-library-missing": "To read with a model of your own, the library {library} is needed, and it is not "
    "installed. Type “pip install archive-reader[transformer]”, or go on without the model.",
    "model-file-missing": "The model folder “{name}” has no file “{file}”. Choose a folder that holds model.onnx, "
    "tokenizer.json and labels.json, or go on without the model.",
    "model-unusable": "The model in “{name}” cannot be used: {reason}. Choose another folder, "
    "or go on without the model.",
    # What a user asks for
    "no-such-article": "There is no article {id}. “list” shows the numbers of all articles.",
    "article-in-trash": "The article is in the trash. Restore it before you tag it or write a note on it.",
    "no-such-paragraph": "Article {id} has no paragraph {paragraph}; it has {count}. “show {id}” numbers them.",
    "only-capture": "This is the only capture of its article. There is nothing to take apart.",
    "title-empty": "An article needs a title. Type at least one letter or digit.",
    "fact-too-long": "This is longer than {limit} characters. Shorten it, or write it as a note.",
    "already-tagged": "This passage carries the tag “{name}” already. Choose another passage, or remove the lost tag.",
    "no-such-annotation": "This note or tag is no longer there. It may have been removed in another window.",
    "no-such-entity": "This person or organisation is no longer in the archive. Choose another one in the index.",
    "name-empty": "There is no name here. Select at least one letter or digit.",
    "name-too-long": "This is longer than the {limit} characters that a name may have. Select the name alone.",
    "name-unsafe": "“{name}” is too short to mean the same everywhere. Correct it in each article by itself.",
    "not-alike": "“{first}” and “{second}” cannot be made one. Choose two people, or two organisations.",
    "not-a-dictionary": "“{name}” is not a list of names of this program. Choose a file that was exported as one.",
    "search-unnamed": "A saved search needs a name. Type at least one letter or digit.",
    "search-name-too-long": "This name is longer than {limit} characters. Choose a shorter one.",
    "search-empty": "There is nothing to save: the search is empty. Type what you look for, then save it.",
    "no-such-search": "This saved search is no longer there. It may have been removed in another window.",
    "tag-empty": "A tag needs a name. Type at least one letter or digit.",
    "tag-inside-itself": "“{name}” cannot be moved below itself. Choose another name.",
    "no-such-tag": "This tag is no longer there. It may have been removed in another window.",
    "tag-too-long": "This tag has {length} characters; {limit} is the most. Choose a shorter name.",
    "note-empty": "The note is empty. Type some text, or delete the note.",
    "step-built-upon": "What was said of “{name}” cannot be taken back by itself: a later change is built upon it. "
    "Undo that one first.",
    "nothing-to-undo": "There is nothing to undo.",
    "nothing-to-redo": "There is nothing to redo.",
    "nothing-to-export": "There are no notes or tags to export here. Tag a paragraph or write a note first.",
    "export-failed": "“{name}” could not be written: {reason}. An older file of that name is unchanged. "
    "Choose another place.",
    "backup-unusable": "“{name}” is not a sound copy of an archive: {reason}. Nothing was changed. "
    "Choose another backup.",
    "restore-failed": "The backup “{name}” could not be put in the place of the archive: {reason}. "
    "The archive was not changed. Free some space or check your rights, then try again.",
    "restore-cancelled": "It was cancelled. The archive is as it was.",
    "beyond-repair": "Nothing can be read of the archive “{name}”. It was not changed. Restore your last backup.",
    "export-cancelled": "The export was cancelled, and nothing was written. Export again when you like.",
    "verify-cancelled": "The check was cancelled before its end. Check the file again when you like.",
    "export-folder-taken": "“{name}” is there already, and it is not empty. Type the name of a new folder.",
    "template-unreadable": "The template “{name}” cannot be read: {reason}. "
    "Choose a Word document (.docx) or a text file that is not larger than {limit} MB.",
    "template-wrong": "The template “{name}” has a mistake in line {line}: {reason}. Correct it, then export again.",
    "template-too-long": "The template “{name}” would take more than {seconds} seconds or write more than {limit} MB. "
    "Look for a loop in it that is too long, then export again.",
    "not-an-export": "“{name}” is not a file that this program exported, or it was changed too much: no quotation with "
    "its source was found in it. Choose a Word, web, Markdown, CSV, Excel, JSON or .qdpx file that was exported here.",
    # Bundles of colleagues
    "not-a-bundle": "“{name}” is not a bundle of this program. Nothing was changed. "
    "Choose a file that a colleague made.",
    "bundle-damaged": "The bundle “{name}” is damaged or was changed: {reason}. Nothing was changed in the archive. "
    "Ask for it again.",
    "bundle-newer": "The bundle “{name}” was made by a newer version of this program (format {found}, "
    "this version knows {known}). Nothing was changed. Install the newer version, or ask for a bundle of an older one.",
    "nothing-to-bundle": "There are no articles to put into a bundle here. "
    "Import a page first, or choose other articles.",
    "merge-cancelled": "The merge was cancelled before anything was changed. Merge the bundle again when you like.",
    # Highlights of other programs
    "not-highlights": "“{name}” is not a file of highlights that this program knows. Choose what Zotero (RDF or JSON), "
    "Hypothesis (JSON), Pocket (its zip file, HTML, CSV or JSON) or Instapaper (CSV) exported, the bookmarks of a "
    "browser (HTML), or a REFI-QDA project (.qdpx).",
    "highlights-damaged": "The highlights in “{name}” cannot be read: {reason}. Nothing was changed. "
    "Export them again from the program that made them.",
    "highlights-too-large": "“{name}” has more than {limit} MB of highlights. Nothing was changed. "
    "Export fewer of them at a time.",
    "highlights-too-many": "“{name}” has more than {limit} highlights. Nothing was changed. "
    "Export fewer of them at a time.",
    "nothing-highlighted": "There are no highlights, notes or tags in “{name}”. "
    "Export them again, and see to it that notes and tags go with them.",
    "no-room-for-backup": "The disk has too little room for a backup before this change. The change is made all the "
    "same, and can be undone. Free some space, then make a backup.",
    "backup-cancelled": "The backup was cancelled. It is made again at the next start.",
    "backup-failed": "The backup “{name}” could not be written: {reason}. The archive is unchanged. "
    "Choose another place.",
}


class ReaderError(Exception):
    """Expected trouble: a `code` of `MESSAGES` and the words that fill its message."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return MESSAGES[self.code].format(**self.params)

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross from worker processes; Exception's own pickling drops keyword arguments.
        return _rebuild, (self.code, self.params)


def _rebuild(code: str, params: dict[str, object]) -> ReaderError:
    return ReaderError(code, **params)
