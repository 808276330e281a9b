import pytest

from segun.documents.media import Media, recognise
from segun.errors import DocumentRefused


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (b"The truce held for nine days.", Media.PLAIN),
        (b"---\ntitle: A truce\n---\nIt held.", Media.PLAIN),
        (b"BM is how they sign.", Media.PLAIN),
        (b"MZ, the journalist, said no.", Media.PLAIN),
        (b"<!DOCTYPE html><html></html>", Media.HTML),
        (b"\xef\xbb\xbf  <HTML lang=es>", Media.HTML),
        (b"<!-- " + b"x" * 1000 + b" -->\n<html>", Media.HTML),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML"><html>', Media.HTML),
        (b"<div><p>Only a piece of a page.</p></div>", Media.HTML),
        ("<html><body>en dos bytes</body></html>".encode("utf-16"), Media.HTML),
        ("en dos bytes sin marca, según dijo".encode("utf-16-be"), Media.PLAIN),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n", Media.MHTML),
        (b"%PDF-1.7\n", Media.PDF),
        (b"\r\n\r\n%PDF-1.7\n", Media.PDF),
    ],
)
def test_a_file_is_what_it_contains(data: bytes, media: Media) -> None:
    assert recognise(data, "whatever.bin") is media


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG image"),
        (b"PK\x03\x04\x14\0\x06\0word/document.xml", "office file"),
        (b"{\\rtf1\\ansi Hola}", "RTF"),
        (b"bplist00\xd1\x01\x02", "Safari"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", "a video"),
        (b"\x7fELF\x02\x01\x01\0", "a program"),
        (bytes(range(256)) * 4, "binary data"),
        (b'<?xml version="1.0"?><rss version="2.0"></rss>', "a news feed"),
        (b'<?xml version="1.0"?><note/>', "XML, not an article"),
    ],
)
def test_what_holds_no_text_is_refused_by_name(data: bytes, what: str) -> None:
    with pytest.raises(DocumentRefused, match=what):
        recognise(data, "nota.txt")
