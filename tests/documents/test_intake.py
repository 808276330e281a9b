import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.documents.printed import paragraph, pdf
from tests.documents.test_web_page import BODY, page

from segun.documents import MAX_MEGABYTES, check_size, load_file, read_document, read_file
from segun.errors import DocumentRefused
from segun.model import Document, Language, document_id

TEXT = b"""---
title: Elders' truce breaks down after nine days
publisher: after Savanna Wire, 2025-05-14
url: https://savanna.example/truce
---
The truce between the Scouts and the Guards, which the elders had brought about, lasted nine days.
"""


def test_a_text_with_a_front_matter_becomes_a_document() -> None:
    assert read_document(TEXT, name="notes/truce.txt") == Document(
        id=document_id(TEXT),
        text="Elders' truce breaks down after nine days\n\nThe truce between the Scouts and the Guards, which the elders had "
        "brought about, lasted nine days.",
        language=Language.EN,
        media_type="text/plain",
        extractor="plain/1",
        title="Elders' truce breaks down after nine days",
        publisher="Savanna Wire",
        published=date(2025, 5, 14),
        url="https://savanna.example/truce",
        file_name="truce.txt",
        retold=True,
    )


def test_what_is_given_wins_over_what_is_found() -> None:
    read = read_document(
        TEXT,
        name="truce.txt",
        published=date(2025, 6, 1),
        publisher="Rift Herald",
        url="https://rift.example",
        language=Language.ES,
    )
    assert (read.published, read.publisher, read.url, read.language) == (
        date(2025, 6, 1),
        "Rift Herald",
        "https://rift.example",
        Language.ES,
    )
    assert not read.retold


def test_a_retold_publisher_can_be_given() -> None:
    read = read_document(b"The truce was not kept by the Scouts.", name="x.txt", publisher="after Rift Herald, 2025-06-01")
    assert (read.publisher, read.retold, read.published) == ("Rift Herald", True, date(2025, 6, 1))


@pytest.mark.parametrize("name", ["note.txt", "page.html", "paper.pdf", "no-ending"])
def test_a_wrong_name_does_not_matter(name: str) -> None:
    lines = ["The truce between the Scouts and the Guards lasted nine days.", "Nobody signed it, said the commissioner."]
    assert read_document(pdf(paragraph(lines, 700)), name=name).media_type == "application/pdf"
    assert read_document(page(BODY), name=name).media_type == "text/html"
    assert read_document(TEXT, name=name).media_type == "text/plain"
    with pytest.raises(DocumentRefused, match=f"{name}: is a PNG image, not text"):
        read_document(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", name=name)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"\n \n", "is empty"),
        ("\ufeff\u200b".encode(), "holds no words"),
        (b"... 12 --- 34 ...", "holds no words"),
        (b"---\ntitle:\n---\n", "holds no words"),
        ("The truce held, said the elders of the valley. ".encode("cp500") * 9, "is in no language that could be told"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(DocumentRefused, match=f"^x.txt: (?:{reason})"):
        read_document(data, name="x.txt")


def test_a_hidden_character_does_not_split_a_name() -> None:
    text = read_document("The C\u200bJ\u200dN\u2063G and Los\u00a0Cha\u00adpitos are allied.".encode(), name="x.txt").text
    assert text == "The CJNG and Los Chapitos are allied."


def test_a_large_file_is_refused_unread_and_the_limit_named(tmp_path: Path) -> None:
    path = tmp_path / "dump.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)  # sparse: it takes no room
    with pytest.raises(DocumentRefused, match=rf"dump.txt: has 200 MB; the largest file that is read has {MAX_MEGABYTES} MB"):
        check_size(path)
    with pytest.raises(DocumentRefused, match="has 200 MB"):
        read_file(path)


def test_bytes_from_elsewhere_have_the_same_limit() -> None:
    with pytest.raises(DocumentRefused, match="has 50 MB"):
        read_document(bytes(MAX_MEGABYTES * 1_000_000 + 1), name="upload")


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentRefused, match="does not exist"):
        load_file(tmp_path / "nowhere.txt")
    with pytest.raises(DocumentRefused, match="is a folder"):
        load_file(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DocumentRefused, match="is not a regular file"):
        load_file(tmp_path / "pipe")


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_bytes(TEXT)

    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(DocumentRefused, match=r"secret.txt: cannot be read \(Permission denied\)"):
        read_file(path)


def test_the_same_bytes_are_the_same_document(tmp_path: Path) -> None:
    path = tmp_path / "truce.txt"
    path.write_bytes(TEXT)
    assert read_file(path) == read_document(TEXT, name="truce.txt")


_PIECES = [
    b"The truce between the Scouts and the Guards lasted nine days. ",
    b"\n\n",
    b"<p>",
    b"</p>",
    b"<title>",
    b"&amp;",
    b"---\n",
]


@given(
    st.binary(max_size=400) | st.lists(st.sampled_from(_PIECES) | st.binary(max_size=8), max_size=12).map(b"".join),
    st.sampled_from([b"", b"<html><body><p>", b"%PDF-1.4\n", b"---\n", b"Content-Type: multipart/related\n"]),
)
@example(TEXT, b"")
def test_any_bytes_are_read_or_refused(data: bytes, head: bytes) -> None:
    try:
        read = read_document(head + data, name="x")
    except DocumentRefused as refusal:
        assert refusal.reason and "\n" not in refusal.reason
    else:
        assert read.text == read.text.strip() != ""
        assert read.title is None or read.text.startswith(read.title)
