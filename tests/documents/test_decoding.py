import pytest

from segun.documents.decoding import decoded
from segun.errors import DocumentRefused

TEXT = "El presidente municipal, Efrén Otáñez, descartó ayer que la “alianza” exista — según dijo. " * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_every_usual_encoding_gives_the_same_text(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding), "x.txt").removeprefix("\ufeff") == TEXT


def test_latin_1_is_read() -> None:
    text = "Según la Fiscalía, el señor Ibáñez habría pactado. Él lo negó también. " * 4
    assert decoded(text.encode("latin-1"), "x.txt") == text


def test_a_page_is_read_as_it_declares() -> None:
    page = '<html><head><meta charset="iso-8859-15"></head><body>Ibáñez cobró 5 €</body></html>'
    assert decoded(page.encode("iso-8859-15"), "x.html", html=True) == page


def test_valid_utf_8_is_believed_more_than_a_wrong_declaration() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body>Ibáñez</body></html>'
    assert decoded(page.encode(), "x.html", html=True) == page


@pytest.mark.parametrize("declared", ["rot13", "base64", "klingon", "unicode_escape"])
def test_a_declaration_that_no_browser_knows_is_not_followed(declared: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body>Ibáñez dijo que no, según la Fiscalía.</body></html>'
    assert "Ibáñez" in decoded(page.encode("cp1252"), "x.html", html=True)


def test_a_byte_broken_here_and_there_leaves_a_mark() -> None:
    data = TEXT.encode().replace("ó".encode(), "ó".encode()[:1], 1)
    assert decoded(data, "x.txt") == TEXT.replace("ó", "\ufffd", 1)


def test_a_damaged_file_is_refused_with_the_place() -> None:
    with pytest.raises(DocumentRefused, match="utf-16 but is damaged at byte"):
        decoded(TEXT.encode("utf-16") + b"\x00", "x.txt")
