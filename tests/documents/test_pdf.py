import pytest
from tests.documents.printed import Line, paragraph, pdf

from segun.documents.pdf import read_pdf
from segun.errors import DocumentRefused

TITLE = Line("Niega secretario alianza entre Los Verdes y Los Azules", 700, size=18)
FIRST = [
    "El secretario de Seguridad negó ayer que Los Verdes y Los Azules hayan pactado una",
    "alianza en la sierra, según dijo a los medios locales en una conferencia extraordina-",
    "riamente breve. El grupo Beltrán-",
    "Leyva no fue mencionado.",
]
SECOND = ["La Fiscalía investiga desde mayo los hechos ocurridos en tres municipios de la costa,", "dijo."]


def test_wrapped_lines_become_paragraphs_and_broken_words_whole() -> None:
    found = read_pdf(pdf([TITLE, *paragraph(FIRST, 670), *paragraph(SECOND, 600)]), "nota.pdf")
    assert found.title == TITLE.text
    assert found.text.split("\n\n") == [
        TITLE.text,
        "El secretario de Seguridad negó ayer que Los Verdes y Los Azules hayan pactado una alianza en la sierra, según dijo a "
        "los medios locales en una conferencia extraordinariamente breve. El grupo Beltrán-Leyva no fue mencionado.",
        "La Fiscalía investiga desde mayo los hechos ocurridos en tres municipios de la costa, dijo.",
    ]


def test_a_sentence_goes_on_over_a_page_without_its_running_head_and_number() -> None:
    def page(number: int, lines: list[str]) -> list[Line]:
        return [Line("Informe anual 2025", 760), *paragraph(lines, 700), Line(f"Página {number} de 3", 40)]

    start = "El informe describe con detalle la disputa que sostienen desde septiembre Los Verdes"
    pages = [page(1, [start]), page(2, ["con Los Azules."]), page(3, ["Otro párrafo que trata de las rutas de la sierra."])]
    assert read_pdf(pdf(*pages), "informe.pdf").text.split("\n\n") == [f"{start} con Los Azules.", pages[2][1].text]


def test_an_indent_begins_a_paragraph() -> None:
    lines = [
        *paragraph(FIRST[:1], 700),
        *paragraph(["alianza en la sierra con un tercer grupo que no quiso nombrar aquel día lunes."], 688),
    ]
    indented = [
        *paragraph(SECOND[:1], 676, left=84),
        *paragraph(["dijo el vocero en la misma reunión con los vecinos del puerto viejo."], 664),
    ]
    assert len(read_pdf(pdf([*lines, *indented]), "x.pdf").text.split("\n\n")) == 2


def test_an_encrypted_file_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="encrypted"):
        read_pdf(pdf(paragraph(FIRST, 700), encrypted=True), "secreto.pdf")


def test_a_file_that_is_cut_off_is_refused() -> None:
    whole = pdf(paragraph(FIRST, 700))
    with pytest.raises(DocumentRefused, match="cut off"):
        read_pdf(whole[: len(whole) * 2 // 3], "x.pdf")


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="damaged"):
        read_pdf(b"%PDF-1.4\nnothing of the kind\n%%EOF\n", "x.pdf")


def test_a_file_without_a_text_layer_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="without text"):
        read_pdf(pdf([], []), "escaneo.pdf")
