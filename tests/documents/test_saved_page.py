import pytest
from tests.documents.test_web_page import BODY, FIRST, HEAD, TITLE, page

from segun.documents.saved_page import read_saved_page
from segun.errors import DocumentRefused


def saved(html: bytes, address: str, kind: str = "text/html") -> bytes:
    return (
        (
            f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n'
            f"--b\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        ).encode()
        + html
        + b"\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    )


def test_the_page_inside_is_read_and_its_address_kept() -> None:
    bare = HEAD.replace("https://diario.example/2025/08/12/niega-alianza", "")
    found = read_saved_page(saved(page(BODY, bare), "https://diario.example/nota"), "nota.mhtml")
    assert (found.title, found.url, found.media_type) == (TITLE, "https://diario.example/nota", "multipart/related")
    assert FIRST in found.text


def test_the_address_that_the_page_calls_its_own_is_better() -> None:
    found = read_saved_page(saved(page(BODY), "https://diario.example/nota?utm=x"), "nota.mhtml")
    assert found.url == "https://diario.example/2025/08/12/niega-alianza"


def test_a_local_address_is_none() -> None:
    found = read_saved_page(saved(page(BODY, "<title>x</title>"), "file:///home/ana/nota.html"), "nota.mhtml")
    assert found.url is None


def test_a_wrong_encoding_in_the_envelope_is_overcome() -> None:
    assert FIRST in read_saved_page(saved(page(BODY), "", "text/html; charset=klingon"), "nota.mhtml").text


def test_without_a_page_it_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="without its HTML part"):
        read_saved_page(saved(b"{}", "", "application/json"), "nota.mhtml")
