"""The PDF: what it says, that no text can change it, and that it is the same every time."""

from datetime import date

import pypdfium2
import pytest
from tests.fictional import HERONS, MILLERS, PACT, article, ledger_of, read, standpoint_of

from segun.briefs.asked import Asked
from segun.briefs.brief import Brief
from segun.briefs.composing import compose
from segun.briefs.setting import pages, pdf
from segun.briefs.telling import words_of
from segun.model import Language, RelationKind
from segun.views.naming import Named

HOSTILE = '#import "x": * #panic("no") _a_ *b* @c $d$ `e` <f> \\g [h] ]#h {i} // j /* k */ "l" ~ = ---'
ASKED = Asked(relations=(PACT,), actors=(Named(HERONS.id, HERONS.name),))
BRIEF = compose(standpoint_of(), ASKED, Language.EN)


def text_of(made: bytes) -> list[str]:
    """The text of each page, without line breaks."""
    document = pypdfium2.PdfDocument(made)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def squeezed(text: str) -> str:
    return "".join(text.split())


def hostile_brief() -> Brief:
    """A brief on a document whose title, outlet, quote and address try to be markup."""
    document = article(f"The Herons and the Millers {HOSTILE} are allied", HOSTILE, date(2025, 3, 1), title=f"Title {HOSTILE}")
    quote = f"The Herons and the Millers {HOSTILE} are allied"
    claim = read(document, quote, RelationKind.ALLIED, HERONS, MILLERS)
    return compose(standpoint_of(ledger_of([(document, (claim,))])), Asked(relations=(PACT,)), Language.EN, title=HOSTILE)


def test_text_of_others_is_shown_letter_for_letter_and_never_read_as_markup() -> None:
    told = squeezed(" ".join(text_of(pdf(hostile_brief()))))
    assert told.count(squeezed(HOSTILE)) >= 4, "title, quote, outlet and title of the document"


@pytest.mark.parametrize("language", Language)
def test_every_page_says_as_of_when_it_is(language: Language) -> None:
    brief = compose(standpoint_of(), ASKED, language)
    words = words_of(language)
    dated = words("known.dated", on=words.day(brief.on), known=words.day(brief.known))
    made = text_of(pdf(brief))
    assert len(made) > 1
    for number, page in enumerate(made, start=1):
        assert squeezed(dated) in squeezed(page)
        assert squeezed(words("brief.page", page=number, pages=len(made))) in squeezed(page)


def test_it_says_what_the_brief_says() -> None:
    told = squeezed(" ".join(text_of(pdf(BRIEF))))
    for part in BRIEF.parts:
        assert squeezed(part.heading) in told
        for sentence in (*part.lead, *part.notes):
            assert squeezed(sentence.text) in told
        for side in part.sides:
            for said in side.said:
                assert squeezed(said.quote) in told
    for cited in BRIEF.sources:
        assert squeezed(cited.title or "") in told


def test_figures_are_vectors_whose_text_is_text() -> None:
    told = " ".join(text_of(pdf(BRIEF)))
    assert "Base rate" in told
    assert "Our probability that it" in told


def test_the_same_brief_gives_the_same_bytes() -> None:
    assert pdf(BRIEF) == pdf(BRIEF)


def test_each_page_can_be_had_as_a_picture() -> None:
    made = pages(BRIEF, ppi=30)
    assert len(made) == len(text_of(pdf(BRIEF)))
    assert all(page.startswith(b"\x89PNG") for page in made)


def test_an_address_that_is_none_is_not_linked() -> None:
    document = article("The Herons and the Millers are allied", "Post", date(2025, 3, 1), url="javascript:alert(1)")
    claim = read(document, "The Herons and the Millers are allied", RelationKind.ALLIED, HERONS, MILLERS)
    brief = compose(standpoint_of(ledger_of([(document, (claim,))])), Asked(relations=(PACT,)), Language.EN)
    assert b"javascript" not in pdf(brief)


@pytest.mark.parametrize("language", Language)
def test_nothing_stands_above_the_title_and_pictures_stand_behind_their_headings(language: Language) -> None:
    brief = compose(standpoint_of(), ASKED, language)
    document = pypdfium2.PdfDocument(pdf(brief))
    try:
        page = document[0].get_textpage()
        tops = [page.get_charbox(index)[3] for index in range(page.count_chars()) if page.get_text_range(index, 1).strip()]
        kicker = page.search(words_of(language)("brief.kicker")).get_next()
        assert kicker is not None
        first = page.get_charbox(kicker[0])[3]
        assert max(tops) - first < 2, "the title is what stands highest"
        caption = page.search(brief.parts[0].pictures[0].caption.text[:20]).get_next()
        lead = page.search(brief.parts[0].lead[0].text[:20]).get_next()
        assert caption is not None and lead is not None
        assert page.get_charbox(caption[0])[3] < page.get_charbox(lead[0])[3]
    finally:
        document.close()
