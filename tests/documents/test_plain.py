import pytest

from segun.documents.plain import headline_of, read_plain


def test_a_headline_heads_the_text_and_is_not_repeated() -> None:
    found = read_plain(b"Elders' truce breaks down\r\n\r\nIt lasted nine days.\r\n", "x.txt")
    assert found.title == "Elders' truce breaks down"
    assert found.text == "Elders' truce breaks down\n\nIt lasted nine days."


def test_a_title_of_the_front_matter_is_put_first() -> None:
    found = read_plain(b"---\ntitle: A truce\n---\nIt lasted nine days.", "x.txt")
    assert (found.title, found.text) == ("A truce", "A truce\n\nIt lasted nine days.")


def test_a_title_of_the_front_matter_that_the_text_begins_with_stands_once() -> None:
    found = read_plain(b"---\ntitle: A truce\n---\nA TRUCE\n\nIt lasted nine days.", "x.txt")
    assert found.text == "A truce\n\nIt lasted nine days."


def test_the_text_is_otherwise_left_as_it_is() -> None:
    text = "No hay  indicio,   dijo:\n\t- uno\n\n\n- dos."
    assert read_plain(text.encode(), "x.txt").text == text


@pytest.mark.parametrize(
    "text",
    [
        "One line only",
        "It was the fourth find of the month.\n\nMore text.",
        "A line\nwith another under it\n\nMore text.",
        "PHOTO: a burned-out pickup\n\nMore text.",
        "Por Redacción\n\nMás texto.",
        "- a list\n\nMore text.",
        "KAPSIRE FORD, Kenya —\n\nMore text.",
        "https://example.org/a\n\nMore text.",
        "* * *\n\nMore text.",
        "x" * 200 + "\n\nMore text.",
    ],
)
def test_a_first_line_that_is_no_headline(text: str) -> None:
    assert headline_of(text) is None


@pytest.mark.parametrize(
    "line", ["¿Hay pacto?", "¡De enemigos a compadres! El trato no se nota", "“Not one village”", "38 lay down arms"]
)
def test_a_first_line_that_is_a_headline(line: str) -> None:
    assert headline_of(f"{line}\n\nMore text.") == line
