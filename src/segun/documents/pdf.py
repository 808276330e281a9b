"""PDF files, by pypdfium2: the text layer, its printed lines put together into paragraphs again (see ``printed_lines``).

A file without a text layer is refused; characters are not guessed from pictures. Nothing but a title that the text itself
begins with is taken from a PDF: its author is mostly the name of a computer's account and its date that of the printing.
"""

import re
from collections.abc import Iterator
from threading import Lock
from typing import Any

from segun.documents.found import Found
from segun.documents.letters import one_line
from segun.documents.media import Media
from segun.documents.plain import headline_of
from segun.documents.printed_lines import PrintedLine, paragraphs_of, without_running_heads
from segun.errors import DocumentRefused

_ONE_AT_A_TIME = Lock()  # pdfium is not made for several threads, and a web server has them
_TAIL = 4096  # bytes at the end in which the end mark must stand; some servers add a little after it
_FEWEST_LETTERS = 40  # a page; a scan's text layer has none or a stamp's few words
_LINE = re.compile("[^\r\n\ufffe]+")
_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD of pdfium's fpdfview.h


def read_pdf(data: bytes, name: str) -> Found:
    """Read a PDF file. Raises DocumentRefused where it is encrypted, cut off, damaged or holds pictures of text only."""
    import pypdfium2  # imported here: it loads a library of several megabytes

    if b"%%EOF" not in data[-_TAIL:]:
        raise DocumentRefused(name, "is a PDF that is cut off (its end is missing); get it again")
    with _ONE_AT_A_TIME:
        pages = _pages(data, name)
    letters = sum(char.isalpha() for page in pages for line in page for char in line.text)
    if letters < _FEWEST_LETTERS * max(1, min(len(pages), 5)):
        raise DocumentRefused(name, "is a PDF without text (a scan?); run it through text recognition first")
    text = "\n\n".join(one_line(paragraph) for paragraph in paragraphs_of(without_running_heads(pages)))
    return Found(
        text=text,
        media_type=Media.PDF.value,
        extractor=f"pdf/1 pypdfium2/{pypdfium2.version.PYPDFIUM_INFO}",
        title=headline_of(text),
    )


def _pages(data: bytes, name: str) -> list[list[PrintedLine]]:
    import pypdfium2

    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        encrypted = error.err_code == _PASSWORD_ERROR
        what = "an encrypted PDF (save a copy without its password)" if encrypted else "a damaged PDF"
        raise DocumentRefused(name, f"is {what}") from error
    with file:
        return [list(_printed(file, index, name)) for index in range(len(file))]


def _printed(file: Any, index: int, name: str) -> Iterator[PrintedLine]:
    """The printed lines of one page in reading order, with where they stand (points, from the lower left corner)."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        page = file[index]
        layer = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise DocumentRefused(name, f"is a damaged PDF (page {index + 1} cannot be read)") from error
    try:
        text = layer.get_text_range()
        for line in _LINE.finditer(text):
            if not line[0].strip():
                continue
            first = line.start() + len(line[0]) - len(line[0].lstrip())
            last = line.start() + len(line[0].rstrip()) - 1
            # pdfium counts characters of the page and of its text apart where it left out or put in some
            boxes = [layer.get_charbox(raw.FPDFText_GetCharIndexFromTextIndex(layer, at), loose=True) for at in (first, last)]
            yield PrintedLine(
                page=index,
                text=line[0].strip(),
                left=min(box[0] for box in boxes),
                right=max(box[2] for box in boxes),
                base=boxes[0][1],
                height=max(box[3] - box[1] for box in boxes),
                hyphenated=text[line.end() : line.end() + 1] == "\ufffe",
            )
    finally:
        layer.close()
        page.close()
