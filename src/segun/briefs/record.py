"""A brief as data for typst: every word as a string, and figures as SVG; the template decides how it looks."""

from segun.briefs.brief import Brief, Cited, Listed, ListOfBrief, Part, Said, Sentence, SideOfBrief
from segun.briefs.numbering import ranges
from segun.briefs.telling import words_of
from segun.figures.wording import Wording
from segun.model import Record


def brief_record(brief: Brief) -> Record:
    """The brief as one JSON object."""
    words = words_of(brief.language)
    return {
        "title": brief.title,
        "kicker": words("brief.kicker"),
        "language": brief.language.value,
        "dated": words("known.dated", on=words.day(brief.on), known=words.day(brief.known)),
        "made": words("brief.made"),
        "page": words("brief.page", page="{page}", pages="{pages}"),
        "contents": words("brief.contents"),
        "sources_heading": words("brief.sources"),
        "parts": [_part(part) for part in brief.parts],
        "sources": [source_record(cited, words) for cited in brief.sources],
    }


def source_record(cited: Cited, words: Wording) -> Record:
    """A numbered source as it is listed; ``url`` is null where it has none that may be linked."""
    told = [cited.publisher or "", words.day(cited.published) if cited.published else ""]
    retold = words("brief.retold", publisher=cited.publisher) if cited.retold and cited.publisher else ""
    page = "" if cited.document else words("brief.page_of_pack")
    return {
        "number": cited.number,
        "title": cited.title or ("" if page else words("brief.untitled")),
        "told": ", ".join(filter(None, told)),
        "note": retold or page,
        "url": cited.url if cited.url and cited.url.startswith(("http://", "https://")) else None,
        "language": cited.language.value if cited.language else None,
    }


def _part(part: Part) -> Record:
    return {
        "kind": part.kind,
        "heading": part.heading,
        "standing": part.standing.value if part.standing else None,
        "standing_word": part.standing_word,
        "lead": [_sentence(sentence) for sentence in part.lead],
        "sides": [_side(side) for side in part.sides],
        "lists": [_list(each) for each in part.lists],
        "notes": [_sentence(sentence) for sentence in part.notes],
        "pictures": [
            {
                "svg": picture.figure.svg,
                "narrow": picture.narrow.svg if picture.narrow else None,
                "alt": picture.figure.description,
                "caption": _sentence(picture.caption),
            }
            for picture in part.pictures
        ],
    }


def _sentence(sentence: Sentence) -> Record:
    return {"text": sentence.text, "sources": ranges(sentence.sources)}


def _side(side: SideOfBrief) -> Record:
    return {
        "heading": side.heading,
        "stance": side.stance.value,
        "said": [_said(said) for said in side.said],
        "more": _sentence(side.more) if side.more else None,
    }


def _said(said: Said) -> Record:
    return {
        "voice": said.voice,
        "stance": said.stance.value,
        "hedged": said.hedge.value != "plain",
        "manner": said.manner,
        "quote": said.quote,
        "language": said.language.value if said.language else None,
        "sources": ranges(said.sources),
        "again": [_sentence(sentence) for sentence in said.again],
    }


def _list(each: ListOfBrief) -> Record:
    lines = [_listed(line) for line in each.lines]
    return {"heading": each.heading, "lines": lines, "more": _sentence(each.more) if each.more else None}


def _listed(line: Listed) -> Record:
    return {
        "what": line.what,
        "standing": line.standing.value if line.standing else None,
        "standing_word": line.standing_word,
        "likely": line.likely,
        "when": line.when,
        "sources": ranges(line.sources),
    }
