import textwrap

from hypothesis import given
from hypothesis import strategies as st

from segun.documents import passages
from segun.documents.found import with_title_first
from segun.model import Document, Language, Passage, PassageKind

PIECES = st.sampled_from(
    [
        *(
            "El CJNG. ",
            "Sr. ",
            "EE.UU. ",
            "\n",
            "\n\n",
            " ",
            "\t",
            "“¿Qué? ",
            "No.”",
            "Foto: X",
            "…",
            "...",
            "1. ",
            "J. ",
            "5.000",
            "—",
        ),
        *("The ", "U.S. ", "a.m. ", "word ", "¡Ya! ", "(Reuters) ", "[...] ", "- ", "é", "ñandú. "),
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join).map(str.strip) | st.text(max_size=200).map(str.strip)


def document(text: str, title: str | None = None, language: Language = Language.EN) -> Document:
    return Document("sha256:0", with_title_first(title, text), language, "text/plain", "plain/1", title=title)


def written(text: str, passage: Passage) -> str:
    return text[passage.start : passage.end]


@given(TEXTS, st.sampled_from(Language))
def test_passages_and_sentences_cover_the_text_and_do_not_overlap(text: str, language: Language) -> None:
    parts = passages(document(text, language=language))
    covered = [False] * len(text)
    at = 0
    for index, passage in enumerate(parts):
        assert passage.index == index
        assert at <= passage.start < passage.end <= len(text)
        at = passage.start
        for sentence in passage.sentences:
            assert at <= sentence.start < sentence.end <= passage.end
            assert not text[sentence.start].isspace() and not text[sentence.end - 1].isspace()
            covered[sentence.start : sentence.end] = [True] * (sentence.end - sentence.start)
            at = sentence.end
        assert at == passage.end
    assert all(done or char.isspace() for done, char in zip(covered, text, strict=True))


def test_headline_paragraph_and_caption_are_told_apart() -> None:
    text = (
        "FOTO: Elementos de la Guardia en la sierra. (Especial)\n\n"
        "El secretario negó ayer la alianza. No hay indicio, dijo.\n\n"
        "Lo que se sabe\n\n"
        "- Los Verdes operan en el puerto\n\n"
        "“No hay indicio alguno”\n\n"
        "Otro párrafo sin punto final"
    )
    parts = passages(document(text, "Niega secretario alianza"))
    assert [part.kind for part in parts] == [
        PassageKind.HEADLINE,
        PassageKind.CAPTION,
        PassageKind.PARAGRAPH,
        PassageKind.HEADLINE,
        PassageKind.PARAGRAPH,
        PassageKind.PARAGRAPH,
        PassageKind.PARAGRAPH,
    ]
    assert [len(part.sentences) for part in parts] == [1, 2, 2, 1, 1, 1, 1]


def test_a_caption_is_known_by_its_credit_unless_it_is_long() -> None:
    credit = "The initials of the cartel are seen on a wall in Jalisco Photo by ULISES RUIZ/AFP via Getty Images"
    assert passages(document(credit))[0].kind is PassageKind.CAPTION
    assert passages(document(credit + ". " + "The police found nothing there. " * 20))[0].kind is PassageKind.PARAGRAPH


def test_a_line_wrapped_at_a_column_does_not_end_a_passage() -> None:
    first = (
        "The truce between the Scouts and the Guards, which the elders of this dry valley had brought about, lasted nine days."
    )
    second = "On the tenth, herders came upon two bodies beside the borehole. By dusk the two bands were exchanging fire."
    text = "\n\n".join(textwrap.fill(each, 72) for each in (first, second))
    parts = passages(document(text))
    assert [" ".join(written(text, part).split()) for part in parts] == [first, second]
    assert [len(part.sentences) for part in parts] == [1, 2]


def test_lines_that_are_not_wrapped_are_passages_of_their_own() -> None:
    text = "SECURITY BRIEF | MEXICO\nTwo old enemies may now be on the same side\n" + "The agency thinks it possible. " * 8
    assert [part.kind for part in passages(document(text.strip()))] == [
        PassageKind.HEADLINE,
        PassageKind.HEADLINE,
        PassageKind.PARAGRAPH,
    ]


def test_a_single_line_is_a_paragraph() -> None:
    (part,) = passages(document("CJNG and Los Chapitos are allied"))
    assert part.kind is PassageKind.PARAGRAPH


def test_an_empty_text_has_no_passage() -> None:
    assert passages(document("")) == ()
