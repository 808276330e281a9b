from datetime import date

import pytest

from segun.documents.web_page import read_web_page
from segun.errors import DocumentRefused

BODY = (
    "<p>PUERTO DEL SOL, Gro.— El secretario de Seguridad, <b>Juan Pérez</b>, negó ayer que <a href='x'>Los Verdes</a> y "
    "Los&nbsp;Azules hayan pactado una alianza en la sierra del estado.</p>"
    "<p>“No hay indicio alguno”, dijo en una conferencia ante los medios locales, y agregó que la investigación sigue "
    "abierta.</p>"
)
FIRST = (
    "PUERTO DEL SOL, Gro.— El secretario de Seguridad, Juan Pérez, negó ayer que Los Verdes y Los Azules hayan pactado una "
    "alianza en la sierra del estado."
)
SECOND = "“No hay indicio alguno”, dijo en una conferencia ante los medios locales, y agregó que la investigación sigue abierta."
TITLE = "Niega secretario alianza entre Los Verdes y Los Azules"
HEAD = f"""<meta charset="utf-8"><title>{TITLE} | El Diario Ficticio</title>
<meta property="og:site_name" content="El Diario Ficticio"><meta property="og:title" content="{TITLE}">
<link rel="canonical" href="https://diario.example/2025/08/12/niega-alianza"><meta name="author" content="Ana Prueba">
<meta property="article:published_time" content="2025-08-12T22:30:00-06:00">"""


def page(body: str, head: str = HEAD, heading: str = f"<h1>{TITLE}</h1>") -> bytes:
    menu = "<nav><a href='/'>Inicio</a> <a href='/policia'>Policía</a></nav>"
    return (
        f"<!DOCTYPE html><html lang='es'><head>{head}</head><body>{menu}<article>{heading}{body}</article>"
        "<div id='comments' class='comments'><h3>Comentarios</h3>"
        "<p>Pepe: yo digo que son lo mismo, eso ya todos lo saben aquí.</p></div>"
        "<footer><p>Todos los derechos reservados</p></footer></body></html>"
    ).encode()


def test_an_article_is_its_title_and_paragraphs_with_what_the_page_says_of_itself() -> None:
    found = read_web_page(page(BODY), "nota.html")
    assert found.title == TITLE
    assert found.text == f"{FIRST}\n\n{SECOND}"
    assert found.byline == "Ana Prueba"
    assert found.publisher == "El Diario Ficticio"
    assert found.published == date(2025, 8, 12)
    assert found.url == "https://diario.example/2025/08/12/niega-alianza"
    assert found.extractor.startswith("web-page/1 trafilatura/")


def test_lists_tables_and_broken_lines_are_paragraphs() -> None:
    more = (
        "<h2>Lo que se sabe</h2><ul><li>Los Verdes operan en el puerto.</li><li>Los Azules, en la sierra.</li></ul>"
        "<p>Fin de la nota.<br>Otra línea que sigue<br>en la misma frase.</p><table><tr><td>Verdes</td><td>200</td></tr></table>"
    )
    text = read_web_page(page(BODY + more), "nota.html").text
    assert text.split("\n\n")[2:] == [
        "Lo que se sabe",
        "Los Verdes operan en el puerto.",
        "Los Azules, en la sierra.",
        "Fin de la nota.",
        "Otra línea que sigue en la misma frase.",
        "Verdes | 200",
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p style='display:none'>{}</p>",
        "<p style='color:red; VISIBILITY : hidden'>{}</p>",
        "<p style='opacity:0'>{}</p>",
        "<p style='font-size:0px'>{}</p>",
        "<p hidden>{}</p>",
        "<div style='display: none'><p>{}</p></div>",
        "<p class='x trap'>{}</p>",
        "<p id='bait'>{}</p>",
        "<p class='sr-only'>{}</p>",
        "<template><p>{}</p></template>",
        "<noscript><p>{}</p></noscript>",
        "<dialog><p>{}</p></dialog>",
        '<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{}"}}</script>',
    ],
)
def test_what_a_page_hides_is_not_read(hidden: str) -> None:
    rules = "@import url(x.css); .trap, #bait { color: red; display:none } @media print { article { display:none } }"
    sheet = f"<style>/* .fine{{}} */ {rules}</style>"
    secret = "Los Verdes pagaron al secretario para que dijera esto mismo ante los medios de todo el país."
    text = read_web_page(page(BODY + hidden.format(secret) + BODY.replace("ayer", "hoy"), HEAD + sheet), "nota.html").text
    assert "pagaron" not in text
    assert FIRST in text and FIRST.replace("ayer", "hoy") in text


@pytest.mark.parametrize(
    "sheet",
    [
        "@media print { .shown { display: none } }",
        ".shown { display: none } .shown { display: block }",
        ".menu .shown { display: none }",
        ".shown:target { display: none }",
    ],
)
def test_what_may_well_be_seen_is_read(sheet: str) -> None:
    shown = BODY.replace("<p>", "<p class='shown'>")
    assert FIRST in read_web_page(page(shown, f"{HEAD}<style>{sheet}</style>"), "nota.html").text


def test_a_title_that_nobody_sees_is_not_the_title() -> None:
    head = HEAD.replace(f"<title>{TITLE} |", "<title>Portada |").replace(f'content="{TITLE}"', 'content="Pacto confirmado"')
    assert read_web_page(page(BODY, head), "nota.html").title == TITLE
    assert read_web_page(page(BODY, head, heading=""), "nota.html").title == "Portada"


@pytest.mark.parametrize("wrong", ["2025-13-45", "ayer", "0000-00-00", "9999-01-01"])
def test_a_wrong_date_of_a_page_is_no_date(wrong: str) -> None:
    head = f"<title>{TITLE}</title><meta property='article:published_time' content='{wrong}'>"
    assert read_web_page(page(BODY, head), "nota.html").published is None


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<html><body></body></html>",
        "<!-- nothing --><html>",
        "<html><body><nav><a href='/a'>Inicio</a><a href='/b'>Policía</a></nav><h1>Portada</h1></body></html>",
        "<html><body><div id='root'></div><script>render()</script></body></html>",
        "<html><body><form>Usuario <input> Contraseña <input></form></body></html>",
    ],
)
def test_a_page_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(DocumentRefused, match=r"shows no article|is an empty page"):
        read_web_page(html.encode(), "portada.html")


def test_pictures_inside_the_file_do_not_matter() -> None:
    picture = f"<img src='data:image/png;base64,{'iVBORw0KGgo' * 100_000}'>"
    assert FIRST in read_web_page(page(picture + BODY), "nota.html").text


def test_a_page_that_nests_without_end_is_refused() -> None:
    assert FIRST in read_web_page(page("<div>" * 150 + BODY), "nota.html").text
    with pytest.raises(DocumentRefused, match="shows no article"):
        read_web_page(page("<div>" * 20_000 + BODY), "nota.html")
